import { type Range, RequestType } from "vscode-languageserver";
import type { OpenDocument } from "../openDocument";

/** Asks for the codes of an open document. */
export interface CodesInParams {
  readonly uri: string;
  /** Only those that this range touches; a cursor is an empty range. */
  readonly range?: Range;
}

export const CodesInRequest = new RequestType<CodesInParams, string[], void>(
  "s3ErrorCodes/codesIn",
);

/** The codes of a document, or of a range, each once, in the order of the text. */
export function codesIn(document: OpenDocument, range?: Range): string[] {
  const from = range ? document.offsetAt(range.start) : 0;
  const to = range ? document.offsetAt(range.end) : Number.POSITIVE_INFINITY;
  const touched = document.occurrences.filter(({ start, end }) => start <= to && end >= from);
  return [...new Set(touched.map(({ code }) => code))];
}
