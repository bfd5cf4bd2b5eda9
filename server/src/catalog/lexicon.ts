import type { Catalog } from "./catalog";
import { messagePhrases } from "./messages";
import { sdkCodes } from "./sdkCodes";

/** What there is to recognise in a text: the codes, what SDKs put in their place, and messages. */
export function lexiconOf(catalog: Catalog) {
  return {
    codes: catalog.names,
    sdkCodes: sdkCodes.keys(),
    messages: messagePhrases(catalog),
  };
}
