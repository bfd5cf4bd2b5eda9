import type { Catalog } from "./catalog";
import { messagePhrases } from "./messages";
import { sdkCodes } from "./sdkCodes";

/**
 * What there is to recognise in a text: the codes, those first that more vendors list, what SDKs
 * put in their place, and messages.
 */
export function lexiconOf(catalog: Catalog) {
  const listings = new Map<string, number>();
  for (const code of catalog.names) listings.set(code, catalog.vendorsListing(code).length);
  return {
    codes: [...listings].sort(([, a], [, b]) => b - a).map(([code]) => code),
    sdkCodes: sdkCodes.keys(),
    messages: messagePhrases(catalog),
  };
}
