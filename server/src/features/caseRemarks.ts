import type { Case } from "../catalog/catalog";
import type { CatalogContext } from "./context";

/** How the list prints the code, where that is not how it was written. */
export function printedOtherwise(code: string, one: Case): string | undefined {
  const printed = one.asPrinted ?? one.code;
  return printed === code ? undefined : printed;
}

/** The list's note on a case, if there is one to show. */
export function noteOn(one: Case, { language }: CatalogContext): string | undefined {
  return one.notesWithheld ? undefined : (one.notes?.[language] ?? one.notes?.en);
}
