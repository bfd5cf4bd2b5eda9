import type { Vendor } from "../catalog/catalog";
import type { FeatureContext } from "./context";
import { statusNumbers } from "./status";
import { namesInBrief, nameWithSpelling } from "./vendorNames";

/** How many different statuses the line tells, and how many vendors by name. */
const STATUSES = 2;
const NAMES = 2;

/**
 * What the vendors that are not in use answer: `503 at 12 others · 400 at C · not listed by D, E`.
 * A list that gives no status tells nothing where others do.
 */
export function elsewhere(code: string, context: FeatureContext): string {
  const { catalog, inUse, markup, t } = context;
  const namesByStatus = new Map<string, string[]>();
  const absent: string[] = [];
  for (const vendor of catalog.vendors) {
    if (inUse.vendors.includes(vendor)) continue;
    const cases = catalog.casesInAnySpelling(vendor, code);
    if (cases.length > 0) {
      const statuses = statusNumbers(cases, t);
      const names = namesByStatus.get(statuses) ?? [];
      namesByStatus.set(statuses, [...names, nameWithSpelling(code, vendor, context)]);
    } else if (vendor.complete) absent.push(vendor.name);
  }
  const here = statusesOf(code, inUse.vendors, context);
  const unknown = t("no HTTP status");
  if (namesByStatus.size > 1) namesByStatus.delete(unknown);
  const phrases = [...namesByStatus]
    .sort(([, a], [, b]) => b.length - a.length)
    .slice(0, STATUSES)
    .map(([statuses, names]) =>
      statuses === here && names.length > 1
        ? t("{0} at {1} others", statuses, names.length)
        : t("{0} at {1}", statuses, namesInBrief(names, NAMES, context)),
    );
  if (absent.length > 0) {
    const names = namesInBrief(absent, NAMES, context);
    phrases.push(
      phrases.length > 0 ? t("not listed by {0}", names) : t("Not listed by {0}", names),
    );
  }
  return markup.text(phrases.join(" · "));
}

function statusesOf(code: string, vendors: readonly Vendor[], context: FeatureContext): string {
  const { catalog, t } = context;
  const cases = vendors.flatMap((vendor) => catalog.casesInAnySpelling(vendor, code));
  return statusNumbers(cases, t);
}
