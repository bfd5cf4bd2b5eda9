import type { Vendor } from "../catalog/catalog";
import type { Occurrence } from "../recognition/occurrence";
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

/**
 * The same for a code that stands in a text. A message stands for a code that is not to be seen, so
 * that its code goes first: `NoSuchKey · 404 · no such object`.
 *
 * @param isNamed whether the code goes first in any case
 */
export function annotationOf(
  { code, form, fields }: Occurrence,
  vendor: Vendor | undefined,
  context: CatalogContext,
  isNamed = false,
): string | undefined {
  // Where a status stands in a code's place, it need not be said again.
  const status = /^\d{3}$/.test(code) ? "" : fields.status;
  const told = annotation(code, vendor, status, context);
  return told && (isNamed || form === "message") ? `${code} · ${told}` : told;
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
