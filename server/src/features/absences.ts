import type { Vendor } from "../catalog/catalog";
import type { FeatureContext } from "./context";
import { statusNumbers } from "./status";
import { namesInBrief } from "./vendorNames";

/** How many names a line has, of codes or of vendors. */
const NAMES = 3;

/**
 * That vendors lack a code, and what they have instead. A sentence for each that has another name
 * for the same; the others share one where they are several.
 */
export function absenceItems(
  code: string,
  lacking: readonly Vendor[],
  context: FeatureContext,
): string[] {
  const { markup, t } = context;
  const instead = lacking.map((vendor) => ({ vendor, names: namesInstead(code, vendor, context) }));
  const without = instead.filter(({ names }) => names === "").map(({ vendor }) => vendor);
  const single = ({ name, complete }: Vendor, names: string) =>
    [
      markup.strong(markup.text(name)),
      complete ? t("does not list this code.") : t("has no such code in the lists known here."),
      names,
    ]
      .join(" ")
      .trim();
  const together = (vendors: readonly Vendor[]) =>
    markup.text(
      namesInBrief(
        vendors.map(({ name }) => name),
        NAMES,
        context,
      ),
    );
  const complete = without.filter((vendor) => vendor.complete);
  const incomplete = without.filter((vendor) => !vendor.complete);
  return [
    ...instead
      .filter(({ names }) => names !== "")
      .map(({ vendor, names }) => single(vendor, names)),
    ...(without.length === 1
      ? without.map((vendor) => single(vendor, ""))
      : [
          complete.length > 0 && t("Not listed by {0}", together(complete)),
          incomplete.length > 0 && t("Not in the lists known here of {0}", together(incomplete)),
        ].filter((text) => text !== false)),
  ];
}

/** The vendor's own codes for the same, with their statuses, as a sentence; nothing without any. */
function namesInstead(
  code: string,
  vendor: Vendor,
  { catalog, markup, t }: FeatureContext,
): string {
  const names = catalog.otherNames(vendor, code).slice(0, NAMES);
  const told = names.map((name) => {
    const statuses = statusNumbers(catalog.casesOf(vendor, name), t);
    return `${markup.code(name)} (${statuses})`;
  });
  return told.length > 0 ? t("For the same it has {0}.", told.join(", ")) : "";
}
