import type { Case, Vendor } from "../catalog/catalog";
import { absenceItems } from "./absences";
import { caseItems } from "./caseItems";
import type { FeatureContext } from "./context";
import { grouped } from "./grouped";
import { fitting } from "./screen";
import { statusLine } from "./status";
import { linkedName, namesInBrief, nameWithSpelling } from "./vendorNames";

/** How many names a line has, of codes or of vendors. */
const NAMES = 3;

/**
 * What a code means at the vendors in use, case by case: at one vendor without its name, which
 * then stands in the heading.
 *
 * @param lines how many lines of the screen there are
 */
export function meaningsInUse(code: string, lines: number, context: FeatureContext): string {
  const { inUse, catalog, markup, t } = context;
  const listing = inUse.vendors.filter((one) => catalog.casesInAnySpelling(one, code).length > 0);
  const lacking = inUse.vendors.filter((one) => !listing.includes(one));
  const absences = absenceItems(code, lacking, context);
  if (inUse.vendors.length === 1 && lacking.length === 1) return absences.join("");
  const share = Math.max(1, Math.floor((lines - absences.length) / listing.length));
  const items = listing.flatMap((vendor) => {
    const cases = caseItems(code, vendor, share, context);
    if (inUse.vendors.length === 1) return cases;
    const name = markup.strong(markup.text(vendor.name));
    return cases.map((text) => `${name}: ${text}`);
  });
  const more = (count: number) => t("and {0} more", count);
  return markup.list(fitting([...items, ...absences], lines, more));
}

/**
 * What a code means wherever it is listed: vendors that say the same with the same status stand
 * together, the most first.
 *
 * @param lines how many lines of the screen there are
 */
export function meaningsAnywhere(code: string, lines: number, context: FeatureContext): string {
  const { markup, t } = context;
  const items = alikeCases(code, context).map((cases) => {
    const status = markup.strong(statusLine({ status: cases[0]!.one.status }, t));
    const byVendor = grouped(cases, ({ vendor }) => vendor.id);
    const names = [...byVendor.values()].map(([first]) => {
      const { vendor, one } = first!;
      return linkedName(nameWithSpelling(code, vendor, context), one.source, context);
    });
    const said = markup.text(mostFrequent(cases.map(({ one }) => one.description)));
    return t("{0} at {1}: {2}", status, namesInBrief(names, NAMES, context), said);
  });
  return markup.list(fitting(items, lines, (count) => t("and {0} more", count)));
}

/** A case, and the vendor that lists it. */
interface ListedCase {
  readonly vendor: Vendor;
  readonly one: Case;
}

/** The cases that are alike: with the same status, for the same condition; the most first. */
function alikeCases(code: string, { catalog, t }: FeatureContext): ListedCase[][] {
  const all = catalog.vendors.flatMap((vendor) =>
    catalog.casesInAnySpelling(vendor, code).map((one) => ({ vendor, one })),
  );
  const alike = grouped(all, ({ vendor, one: { status } }) =>
    [statusLine({ status }, t), catalog.conditionOf(code, vendor)?.id].join(" "),
  );
  return [...alike.values()].sort((a, b) => b.length - a.length);
}

function mostFrequent(values: readonly string[]): string {
  const counts = [...grouped(values, (value) => value).values()];
  return counts.reduce((a, b) => (b.length > a.length ? b : a))[0]!;
}
