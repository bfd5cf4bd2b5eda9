import { builtinCatalog, catalogWith } from "../catalog/builtin";
import type { Catalog } from "../catalog/catalog";
import type { VendorFile } from "../catalog/vendorFile";

/** The vendors that a place knows: those that come along, and the user's own. */
export interface KnownVendors {
  readonly catalog: Catalog;
  /** The ids that settings may name: the catalog's, and those of files that don't serve yet. */
  readonly ids: readonly string[];
  /** What the user's own say, to tell whether two are the same. */
  readonly content: string;
}

export const builtinVendors: KnownVendors = {
  catalog: builtinCatalog,
  ids: builtinCatalog.vendors.map(({ id }) => id),
  content: contentOf([], []),
};

/**
 * @param own the user's own vendors
 * @param named the ids in the user's own files, whether these serve or not
 * @param known where the same may have been put together already
 */
export function knownVendors(
  own: readonly VendorFile[],
  named: readonly string[],
  known: Iterable<KnownVendors>,
): KnownVendors {
  const content = contentOf(own, named);
  for (const one of known) if (one.content === content) return one;
  const catalog = catalogWith(own);
  const ids = new Set([...catalog.vendors.map(({ id }) => id), ...named]);
  return { catalog, ids: [...ids], content };
}

function contentOf(own: readonly VendorFile[], named: readonly string[]): string {
  return JSON.stringify([own, named]);
}
