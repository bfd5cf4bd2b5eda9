import type { Catalog, Vendor } from "../catalog/catalog";
import type { Directive } from "../recognition/directives";
import { matchesGlob } from "./globs";
import type { Settings } from "./settings";

/** The vendors that a document's codes are about, and who says so. */
export interface VendorsInUse {
  readonly vendors: readonly Vendor[];
  readonly source: "directive" | "overrides" | "vendors" | "none";
}

/**
 * A directive in the text goes before the setting `overrides` (its last match wins), and that before
 * the setting `vendors`.
 *
 * @param path the document's path, relative to its workspace folder where it has one
 */
export function vendorsInUse(
  directives: readonly Directive[],
  path: string,
  settings: Settings,
  catalog: Catalog,
): VendorsInUse {
  const named = directives.flatMap((directive) =>
    directive.kind === "vendor" ? directive.words.map(({ text }) => text) : [],
  );
  const byDirective = knownVendors(named, catalog);
  if (byDirective.length > 0) return { vendors: byDirective, source: "directive" };

  const override = settings.overrides.findLast(({ files }) => matchesGlob(path, files));
  if (override) return { vendors: knownVendors(override.vendors, catalog), source: "overrides" };

  const vendors = knownVendors(settings.vendors, catalog);
  return { vendors, source: vendors.length > 0 ? "vendors" : "none" };
}

function knownVendors(ids: readonly string[], catalog: Catalog): Vendor[] {
  return [...new Set(ids)].flatMap((id) => catalog.vendor(id) ?? []);
}
