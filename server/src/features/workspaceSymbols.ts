import { SymbolKind, type WorkspaceSymbol } from "vscode-languageserver";
import type { OpenDocument } from "../openDocument";
import type { CatalogContext } from "./context";
import { knownStatuses } from "./status";

/**
 * The codes of the open documents that a query fits, each where it first stands in a document.
 * As editors expect it, a query fits where its characters follow each other somewhere in the code.
 */
export function workspaceSymbols(
  query: string,
  open: readonly OpenDocument[],
  context: CatalogContext,
): WorkspaceSymbol[] {
  return open.flatMap((document) => {
    const first = new Map(document.occurrences.toReversed().map((one) => [one.code, one]));
    return [...first.values()]
      .filter(({ code }) => isSubsequence(query.toLowerCase(), code.toLowerCase()))
      .sort((a, b) => a.start - b.start)
      .map((occurrence) => ({
        name: occurrence.code,
        kind: SymbolKind.EnumMember,
        containerName: statuses(occurrence.code, context),
        location: { uri: document.uri, range: document.rangeOf(occurrence) },
      }));
  });
}

/** The statuses that vendors send with a code; nothing for a word that no list has. */
function statuses(code: string, { catalog, t }: CatalogContext): string {
  const vendors = catalog.vendorsListing(code);
  return knownStatuses(
    vendors.flatMap((vendor) => catalog.casesOf(vendor, code)),
    t,
  );
}

function isSubsequence(query: string, text: string): boolean {
  let at = 0;
  for (const character of text) if (character === query[at]) at++;
  return at === query.length;
}
