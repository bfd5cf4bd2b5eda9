import type { Comparison } from "../../../server/src/features/comparison";
import type { ExplainAnswer, LogCopies } from "../../../server/src/features/explainLogRequest";

/** What a comparison's tab compares; together with the view it survives the window's reload. */
export interface ComparisonSubject {
  /** The ids of the vendors. */
  readonly vendors: readonly string[];
  /** The file whose codes can be compared, with its codes at the time. */
  readonly file?: { readonly name: string; readonly codes: readonly string[] };
  readonly codes: "file" | "all";
}

/** How the reader looks at it. */
export interface ComparisonView {
  /** Words that a row has to have. */
  readonly filter: string;
  readonly differencesOnly: boolean;
  /** The column that orders the rows: `code`, or a vendor's id. */
  readonly sortBy: string;
  readonly descending: boolean;
}

export interface ComparisonState {
  readonly subject: ComparisonSubject;
  readonly view?: ComparisonView;
}

/** Texts that the tab's script puts together, in the reader's language. */
export interface ComparisonLabels {
  readonly code: string;
  /** `{0}` rows are shown of `{1}`. */
  readonly count: string;
  readonly notListed: string;
  readonly notKnown: string;
  readonly copied: string;
}

/** What the extension tells the tab. */
export interface ShowComparison {
  readonly subject: ComparisonSubject;
  readonly comparison: Comparison;
  readonly labels: ComparisonLabels;
}

/** What the tab asks of the extension. */
export type ComparisonMessage =
  | { readonly type: "ready" }
  | { readonly type: "compare"; readonly codes: ComparisonSubject["codes"] }
  | { readonly type: "pickVendors" }
  | { readonly type: "copy"; readonly text: string };

/** A log's report; it survives the window's reload. */
export interface ReportState extends ExplainAnswer {
  /** What the log is called. */
  readonly name: string;
  /** The document or the file, where it is one. */
  readonly uri?: string;
  /** The document's zero-based line with which the log begins. */
  readonly firstLine: number;
  /** What the tab's script says by itself, in the reader's language. */
  readonly labels?: { readonly copied: string };
}

/** What a report's tab asks of the extension. */
export type ReportMessage =
  | { readonly type: "copy"; readonly copy: keyof LogCopies }
  | { readonly type: "line"; readonly line: number };
