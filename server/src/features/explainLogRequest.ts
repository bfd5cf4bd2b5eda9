import { ProgressType, type Range, RequestType } from "vscode-languageserver";

/** Asks what a log says of storage errors. */
export interface ExplainLogParams {
  readonly log: LogSource;
  /** Where {@link ExplainProgress} is sent to. */
  readonly token: string;
}

/** An open document or a part of it, a text that is nowhere else, or a file of any size. */
export type LogSource =
  | { readonly type: "document"; readonly uri: string; readonly range?: Range }
  | { readonly type: "text"; readonly text: string }
  | { readonly type: "file"; readonly uri: string };

/** How far a log has been read. */
export interface ExplainProgress {
  /** How many lines. */
  readonly lines: number;
  /** From 0 to 1; missing where nobody knows how long the log is. */
  readonly share?: number;
}

/** A report as a tab shows it, and as it goes into other places. */
export interface ExplainAnswer {
  readonly page: LogPage;
  readonly copies: LogCopies;
}

/** The same as text, without secrets. */
export interface LogCopies {
  readonly markdown: string;
  readonly json: string;
  readonly csv: string;
  /** What a vendor's support needs. */
  readonly support: string;
}

/** What a log says of storage errors, in the reader's language, for a tab to show. */
export interface LogPage {
  /** `1,204 storage errors of 5 kinds between 10:02 and 10:41 on 2026-11-20.` */
  readonly sentence: string;
  /** What the reader should know of how the log was read. */
  readonly remarks: readonly string[];
  /** Missing where no time could be read. */
  readonly chart?: ErrorChart;
  /** The most frequent first. */
  readonly kinds: readonly KindText[];
}

/** The errors with one code at one vendor. */
export interface KindText {
  readonly code: string;
  readonly vendor?: { readonly id: string; readonly name: string };
  /** What says that it is this vendor. */
  readonly evidence: string;
  readonly count: number;
  /** `503 (1,200), 429 (4)` */
  readonly statuses: string;
  readonly operations: string;
  readonly buckets: string;
  readonly first: PlaceText;
  readonly last: PlaceText;
  /** The first requests that failed so. */
  readonly requests: readonly RequestText[];
  /** How many requests are known by their ids. */
  readonly requestCount: number;
  /** Whether there may be more. */
  readonly hasMoreRequests: boolean;
  /** The one-based lines of the first ones. */
  readonly lines: readonly number[];
  /** What the vendor says that the code means, else what it usually means. */
  readonly meaning: string;
  readonly condition?: {
    readonly title: string;
    readonly causes: readonly string[];
    readonly retry: string;
    readonly remedies: readonly string[];
  };
  /** The first one's event, without secrets; empty where it is not known. */
  readonly example: string;
}

export interface PlaceText {
  /** One-based. */
  readonly line: number;
  /** `2026-11-20 10:02:11`, UTC; empty where it can't be read. */
  readonly time: string;
}

export interface RequestText {
  readonly id: string;
  readonly time: string;
  readonly line: number;
}

/** Errors over time, by code. */
export interface ErrorChart {
  /** When the first stretch begins, in ms since 1970, UTC. */
  readonly start: number;
  /** How long a stretch is, in ms. */
  readonly step: number;
  /** The most frequent code first; what has no room is the last one. */
  readonly series: readonly ErrorSeries[];
}

export interface ErrorSeries {
  readonly name: string;
  /** How many errors each stretch has. */
  readonly counts: readonly number[];
}

/**
 * What came of it: `failed` where something went wrong that no log is to blame for, and which the
 * server's own log tells of; null where it was cancelled, or the document is not open.
 */
export type ExplainOutcome = ExplainAnswer | "failed" | null;

export const ExplainLogRequest = new RequestType<ExplainLogParams, ExplainOutcome, void>(
  "s3ErrorCodes/explainLog",
);

export const ExplainProgressType = new ProgressType<ExplainProgress>();
