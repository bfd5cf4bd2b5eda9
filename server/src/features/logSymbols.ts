import { type DocumentSymbol, SymbolKind } from "vscode-languageserver";
import type { OpenDocument } from "../openDocument";
import type { CatalogContext } from "./context";

/** An outline of more entries makes an editor slow, and nobody reads it. */
export const MOST_SYMBOLS = 1000;

/** The first errors of a log as entries of its outline; none in what is no log. */
export function logSymbols(
  document: OpenDocument,
  { catalog, language }: CatalogContext,
): DocumentSymbol[] {
  if (document.kind !== "log") return [];
  return document.errors.slice(0, MOST_SYMBOLS).map((error) => {
    const range = document.rangeOf(error);
    const hint = catalog.conditionOf(error.code)?.hint[language];
    return {
      name: error.code,
      detail: [error.fields.status, hint].filter(Boolean).join(" · "),
      kind: SymbolKind.Event,
      range,
      selectionRange: range,
    };
  });
}
