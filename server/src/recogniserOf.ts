import type { Catalog } from "./catalog/catalog";
import { lexiconOf } from "./catalog/lexicon";
import { Recogniser } from "./recognition/recogniser";

/**
 * What recognises the codes of a catalog, made once: with the first document, so that an editor's
 * start does not wait for its patterns.
 */
export function recogniserOf(catalog: Catalog): Recogniser {
  const recogniser = made.get(catalog) ?? new Recogniser(lexiconOf(catalog));
  made.set(catalog, recogniser);
  return recogniser;
}

const made = new WeakMap<Catalog, Recogniser>();
