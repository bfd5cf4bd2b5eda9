import type { Range } from "vscode-languageserver";
import type { OpenDocument } from "../openDocument";

/** Where a document speaks of a code, in whatever form: as a literal, a constant, a message, … */
export function sameCode(document: OpenDocument, code: string): Range[] {
  return document.occurrences
    .filter((occurrence) => occurrence.code === code)
    .map((occurrence) => document.rangeOf(occurrence));
}
