import { type Range, RequestType } from "vscode-languageserver";
import type { OpenDocument } from "../openDocument";
import type { Occurrence } from "../recognition/occurrence";
import type { Text } from "../recognition/text";
import type { CatalogContext } from "./context";

/** How many places of one kind a list names; a reader who wants more has the editor's search. */
const MOST_PLACES = 100;
/** How much of a line is shown beside a place, in UTF-16 units. */
const LONGEST_LINE = 200;

/** Asks for the errors of an open log by code. */
export interface LogKindsParams {
  readonly uri: string;
}

/** The errors of one code. */
export interface LogKind {
  readonly code: string;
  /** What to make of it, in few words; empty where that is not known. */
  readonly hint: string;
  readonly count: number;
  /** The first of them, in the order of the text. */
  readonly places: readonly LogPlace[];
}

export interface LogPlace {
  readonly range: Range;
  /** The line that it stands in; where that is long, what is near, between `…`. */
  readonly line: string;
}

export const LogKindsRequest = new RequestType<LogKindsParams, LogKind[], void>(
  "s3ErrorCodes/logKinds",
);

/** The kinds of errors in a log, the most frequent first; none in what is no log. */
export function logKinds(document: OpenDocument, { catalog, language }: CatalogContext): LogKind[] {
  if (document.kind !== "log") return [];
  return [...errorsByCode(document)]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([code, errors]) => ({
      code,
      hint: catalog.conditionOf(code)?.hint[language] ?? "",
      count: errors.length,
      places: errors.slice(0, MOST_PLACES).map((error) => place(error, document)),
    }));
}

/** The errors of a text by code, each in its order. */
export function errorsByCode(document: OpenDocument): Map<string, Occurrence[]> {
  const byCode = new Map<string, Occurrence[]>();
  for (const error of document.errors) {
    const others = byCode.get(error.code);
    if (others) others.push(error);
    else byCode.set(error.code, [error]);
  }
  return byCode;
}

function place(error: Occurrence, document: OpenDocument): LogPlace {
  return { range: document.rangeOf(error), line: lineAround(document.text, error) };
}

function lineAround(text: Text, { start, end }: Occurrence): string {
  const offset = Math.max(0, start - LONGEST_LINE);
  const near = text.slice(offset, end + LONGEST_LINE);
  const begin = near.lastIndexOf("\n", start - offset - 1) + 1;
  const next = near.indexOf("\n", end - offset);
  const stop = next < 0 ? near.length : next;
  const first = end - offset - begin <= LONGEST_LINE ? begin : start - offset - LONGEST_LINE / 2;
  const last = Math.min(stop, first + LONGEST_LINE);
  const line = near.slice(first, last).trim();
  return `${first > begin ? "…" : ""}${line}${last < stop ? "…" : ""}`;
}
