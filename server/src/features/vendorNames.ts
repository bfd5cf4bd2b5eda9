import type { Vendor } from "../catalog/catalog";
import type { CodeList } from "../catalog/vendorFile";
import type { FeatureContext } from "./context";

/** The vendor's name, and how it spells the code where it has another spelling only. */
export function nameWithSpelling(
  code: string,
  vendor: Vendor,
  { catalog, t }: FeatureContext,
): string {
  const spellings = catalog.otherSpellings(vendor, code);
  if (spellings.length === 0 || catalog.lists(vendor, code)) return vendor.name;
  return t("{0} (as {1})", vendor.name, spellings.join(", "));
}

/** A name that links to the list's page, where there is one. */
export function linkedName(name: string, { url }: CodeList, { markup }: FeatureContext): string {
  const text = markup.text(name);
  return url ? markup.link(text, url) : text;
}

/** How many vendors a message names before it counts the rest: three at most. */
const NAMES = 2;

/** The names of vendors, as a message has room for them. */
export function namesOf(vendors: readonly Vendor[], context: FeatureContext): string {
  return namesInBrief(
    vendors.map(({ name }) => name),
    NAMES,
    context,
  );
}

/** `A, B and 20 more`: so many names before the rest is counted, and one more where it is the last. */
export function namesInBrief(
  names: readonly string[],
  limit: number,
  { t }: FeatureContext,
): string {
  const shown = names.length > limit + 1 ? names.slice(0, limit) : names;
  const list = shown.join(", ");
  const left = names.length - shown.length;
  return left > 0 ? t("{0} and {1} more", list, left) : list;
}
