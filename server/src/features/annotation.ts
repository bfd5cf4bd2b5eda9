import type { Vendor } from "../catalog/catalog";
import type { CatalogContext } from "./context";
import { knownStatuses } from "./status";

/**
 * What a code in a log means, in a few words: `503 · throttled, back off · IBM COS`.
 *
 * @param vendor whom it is about, if that is known
 * @param status the HTTP status that stands beside it, if one does
 * @returns nothing where nothing is known
 */
export function annotation(
  code: string,
  vendor: Vendor | undefined,
  status: string | undefined,
  context: CatalogContext,
): string | undefined {
  const { catalog, language } = context;
  const hint = catalog.conditionOf(code, vendor)?.hint[language];
  const parts = [status ?? usualStatus(code, vendor, context), hint, vendor?.shortName];
  const known = parts.filter((part) => part !== undefined && part !== "");
  return known.length > (vendor ? 1 : 0) ? known.join(" · ") : undefined;
}

/** The vendor's statuses; without a vendor, the one that all agree on. */
function usualStatus(
  code: string,
  vendor: Vendor | undefined,
  { catalog, t }: CatalogContext,
): string | undefined {
  const vendors = vendor ? [vendor] : catalog.vendors;
  const cases = vendors
    .flatMap((one) => catalog.casesInAnySpelling(one, code))
    .filter(({ status }) => status !== null);
  const statuses = new Set(cases.map(({ status }) => status));
  return statuses.size === 1 || (vendor && statuses.size > 1) ? knownStatuses(cases, t) : undefined;
}
