import type { Catalog, Vendor } from "../catalog/catalog";
import type { Directive } from "../recognition/directives";
import { matchesGlob } from "./globs";
import type { Settings } from "./settings";
import type { Reason, VendorEvidence } from "./vendorEvidence";

/** The vendors that a code, or all codes of a document, are about, and who says so. */
export interface VendorsInUse {
  readonly vendors: readonly Vendor[];
  readonly source: "directive" | "overrides" | "vendors" | "text" | "workspace" | "none";
  /** What tells, where it is evidence. */
  readonly reasons: readonly Reason[];
  /** Names of services that evidence speaks of and that have no list; then nothing is known. */
  readonly unlisted: readonly string[];
}

/** How many vendors evidence may name; a text with more is about storage in general. */
const MOST_VENDORS = 3;

/** Where nothing tells. */
export const NOBODY: VendorsInUse = { vendors: [], source: "none", reasons: [], unlisted: [] };

/**
 * What people have said: a directive in the text goes before the setting `overrides` (its last match
 * wins), and that before the setting `vendors`.
 *
 * @param path the document's path, relative to its workspace folder where it has one
 * @returns nothing where nobody has said anything, so that evidence counts
 */
export function vendorsSaid(
  directives: readonly Directive[],
  path: string,
  settings: Settings,
  catalog: Catalog,
): VendorsInUse | undefined {
  const named = directives.flatMap((directive) =>
    directive.kind === "vendor" ? directive.words.map(({ text }) => text) : [],
  );
  const byDirective = knownVendors(named, catalog);
  if (byDirective.length > 0) return { ...NOBODY, vendors: byDirective, source: "directive" };

  const override = settings.overrides.findLast(({ files }) => matchesGlob(path, files));
  if (override) {
    return { ...NOBODY, vendors: knownVendors(override.vendors, catalog), source: "overrides" };
  }
  const vendors = knownVendors(settings.vendors, catalog);
  return vendors.length > 0 ? { ...NOBODY, vendors, source: "vendors" } : undefined;
}

/**
 * What evidence says where people have said nothing. That of the text goes before that of the
 * workspace. Where it speaks of a service without a list, or of too many vendors, there is none in
 * use: a word on what they lack would be a guess.
 */
export function vendorsByEvidence(
  text: VendorEvidence,
  workspace: VendorEvidence,
  catalog: Catalog,
): VendorsInUse {
  const source = text.owners.length > 0 ? "text" : "workspace";
  const { owners, reasons } = source === "text" ? text : workspace;
  if (owners.length === 0) return NOBODY;
  const unlisted = owners.filter(({ id }) => !catalog.vendor(id)).map(({ name }) => name);
  const isVague = unlisted.length > 0 || owners.length > MOST_VENDORS;
  const ids = owners.map(({ id }) => id);
  return { vendors: isVague ? [] : knownVendors(ids, catalog), source, reasons, unlisted };
}

function knownVendors(ids: readonly string[], catalog: Catalog): Vendor[] {
  return [...new Set(ids)].flatMap((id) => catalog.vendor(id) ?? []);
}

/** Whether it is only a guess who is meant: evidence names several, and no problem can rest on that. */
export function isAmbiguous({ source, vendors }: VendorsInUse): boolean {
  return (source === "text" || source === "workspace") && vendors.length > 1;
}
