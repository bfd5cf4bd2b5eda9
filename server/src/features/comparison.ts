import { RequestType } from "vscode-languageserver";
import type { Case, Vendor } from "../catalog/catalog";
import type { CatalogContext } from "./context";
import { statusNumbers } from "./status";

/** Asks what some vendors say of some codes. */
export interface ComparisonParams {
  /** The ids of the vendors, in the order of the columns. */
  readonly vendors: readonly string[];
  /** The codes, in any order; none named: all that one of the vendors lists. */
  readonly codes?: readonly string[];
}

/** A table of codes against vendors. */
export interface Comparison {
  readonly vendors: readonly ComparedVendor[];
  /** By code. */
  readonly rows: readonly ComparisonRow[];
}

export interface ComparedVendor {
  readonly id: string;
  readonly name: string;
  /** Whether an empty cell means that the vendor has no such code. */
  readonly complete: boolean;
}

export interface ComparisonRow {
  readonly code: string;
  /** What goes wrong, as a short phrase; empty where no condition is known. */
  readonly meaning: string;
  /** A cell a vendor; null where the vendor's lists have nothing of the kind. */
  readonly cells: readonly (ComparisonCell | null)[];
}

/** What a vendor says. */
export interface ComparisonCell {
  /** `404`, or `302, 307`. */
  readonly statuses: string;
  /** The vendor's own name for it, where that is another. */
  readonly name?: string;
  /** What its lists say, a line each. */
  readonly description: string;
}

export const ComparisonRequest = new RequestType<ComparisonParams, Comparison, void>(
  "s3ErrorCodes/compare",
);

/** Vendors that are not known are left out. */
export function comparison(
  { vendors: ids, codes }: ComparisonParams,
  context: CatalogContext,
): Comparison {
  const { catalog, language } = context;
  const vendors = ids.flatMap((id) => catalog.vendor(id) ?? []);
  const compared = codes ?? vendors.flatMap((vendor) => [...catalog.codesOf(vendor)]);
  return {
    vendors: vendors.map(({ id, name, complete }) => ({ id, name, complete })),
    rows: [...new Set(compared)].sort(byName).map((code) => ({
      code,
      meaning: catalog.conditionOf(code)?.title[language] ?? "",
      cells: vendors.map((vendor) => cellOf(code, vendor, context)),
    })),
  };
}

/** The code's own cases, else those of the vendor's other names for it. */
function cellOf(code: string, vendor: Vendor, context: CatalogContext): ComparisonCell | null {
  const { catalog } = context;
  const own = catalog.casesOf(vendor, code);
  if (own.length > 0) return cell(own, context);
  const names = otherNames(code, vendor, context);
  if (names.length === 0) return null;
  const cases = names.flatMap((name) => catalog.casesOf(vendor, name));
  return { name: names.join(", "), ...cell(cases, context) };
}

/** Another spelling of the code, else the vendor's names for the same condition. */
function otherNames(code: string, vendor: Vendor, { catalog }: CatalogContext): string[] {
  const spellings = catalog.otherSpellings(vendor, code);
  const condition = catalog.conditionOf(code);
  return spellings.length > 0 || !condition ? spellings : catalog.namesAt(condition, vendor);
}

function cell(cases: readonly Case[], { t }: CatalogContext): ComparisonCell {
  const descriptions = new Set(cases.map(({ description }) => description));
  return { statuses: statusNumbers(cases, t), description: [...descriptions].join("\n") };
}

/** By letters whatever their case; code-unit order makes it the same on each machine. */
function byName(a: string, b: string): number {
  const [left, right] = [a.toLowerCase(), b.toLowerCase()];
  return left < right ? -1 : left > right ? 1 : a < b ? -1 : 1;
}
