import { RequestType } from "vscode-languageserver";
import type { Case, Catalog, Vendor } from "../catalog/catalog";
import type { Condition } from "../catalog/conditions";
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
  const usualNames = usualNamesAt(vendors, catalog);
  return {
    vendors: vendors.map(({ id, name, complete }) => ({ id, name, complete })),
    rows: [...new Set(compared)].sort(byName).map((code) => {
      const condition = catalog.conditionOf(code);
      const usual = condition ? usualNames(condition) : [];
      return {
        code,
        meaning: condition?.title[language] ?? "",
        cells: vendors.map((vendor, index) => cellOf(code, vendor, usual[index], context)),
      };
    }),
  };
}

/** The usual name of a condition at each vendor; many codes share one, which is sought once. */
function usualNamesAt(vendors: readonly Vendor[], catalog: Catalog) {
  const known = new Map<Condition, (string | undefined)[]>();
  return (condition: Condition) => {
    const names =
      known.get(condition) ?? vendors.map((vendor) => catalog.namesAt(condition, vendor)[0]);
    known.set(condition, names);
    return names;
  };
}

/** The code's own cases, else those of another spelling, or of the usual name for the same. */
function cellOf(
  code: string,
  vendor: Vendor,
  usualName: string | undefined,
  context: CatalogContext,
): ComparisonCell | null {
  const { catalog } = context;
  const own = catalog.casesOf(vendor, code);
  if (own.length > 0) return cell(own, context);
  const name = catalog.otherSpellings(vendor, code)[0] ?? usualName;
  return name === undefined ? null : { name, ...cell(catalog.casesOf(vendor, name), context) };
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
