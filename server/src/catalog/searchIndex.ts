import type { Case, Catalog, Vendor } from "./catalog";
import { sdkCodes } from "./sdkCodes";
import { wordsOfName } from "./words";

/**
 * What can be found. The texts hold lower-case words with a space before each, so that a word's
 * beginning is found as a part of the text.
 */
export interface SearchEntry {
  readonly code: string;
  /** The code's letters and digits, in lower case. */
  readonly key: string;
  readonly codeWords: string;
  /** The keys of its other spellings, and of other names for what it means. */
  readonly otherKeys: readonly string[];
  /** The vendors that list it. */
  readonly vendors: readonly Vendor[];
  /** What goes wrong, in a phrase. */
  readonly title: string;
  /** What causes it, and what to do. */
  readonly advice: string;
  /** One for each case of each vendor; for a word that only SDKs use, one without a vendor. */
  readonly cases: readonly SearchCase[];
}

export interface SearchCase {
  readonly found?: { readonly vendor: Vendor; readonly case: Case };
  readonly status: string;
  readonly vendorWords: string;
  readonly description: string;
}

const indexes = new WeakMap<Catalog, readonly SearchEntry[]>();

/** The index of a catalog, made when it is first asked for. */
export function searchIndexOf(catalog: Catalog): readonly SearchEntry[] {
  const known = indexes.get(catalog);
  if (known) return known;
  const made = [...new Set([...catalog.codes, ...sdkCodes.keys()])].map((code) =>
    entryOf(code, catalog),
  );
  indexes.set(catalog, made);
  return made;
}

/** The letters and digits of a spelling, in lower case: `NO_SUCH_KEY` and `NoSuchKey` share one. */
export function keyOf(spelling: string): string {
  return spelling.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, "");
}

/** The lower-case words of some texts, each with a space before it. */
export function wordsOf(...texts: readonly (string | undefined)[]): string {
  const text = texts.join(" ").toLowerCase();
  return ` ${text.replace(/[^\p{L}\p{N}]+/gu, " ").trim()}`;
}

function entryOf(code: string, catalog: Catalog): SearchEntry {
  const condition = catalog.conditionOf(code);
  const key = keyOf(code);
  const others = [
    ...catalog.vendors.flatMap((vendor) => catalog.otherSpellings(vendor, code)),
    ...(condition?.family ? [] : (condition?.names ?? [])).map((name) => name.code),
  ].map(keyOf);
  const advice = condition ? [...condition.causes, ...condition.remedies] : [];
  return {
    code,
    key,
    codeWords: wordsOf(...wordsOfName(code)),
    otherKeys: [...new Set(others)].filter((other) => other !== key),
    vendors: catalog.vendorsListing(code),
    title: wordsOf(...textsOf(condition?.title)),
    advice: wordsOf(...advice.flatMap(textsOf)),
    cases: [...casesOf(code, catalog), ...sdkCase(code)],
  };
}

function casesOf(code: string, catalog: Catalog): SearchCase[] {
  return catalog.vendors.flatMap((vendor) =>
    catalog.casesOf(vendor, code).map((one) => ({
      found: { vendor, case: one },
      status: one.status === null ? "" : `${one.status}`,
      vendorWords: wordsOf(vendor.id, vendor.name),
      description: wordsOf(one.description, one.reason, one.asPrinted, ...textsOf(one.notes)),
    })),
  );
}

function sdkCase(code: string): SearchCase[] {
  const sdkCode = sdkCodes.get(code);
  if (!sdkCode) return [];
  const description = wordsOf(...textsOf(sdkCode.meaning), ...(sdkCode.madeBy ?? []));
  return [{ status: "", vendorWords: "", description }];
}

function textsOf(text: { readonly en?: string; readonly "zh-cn"?: string } | undefined) {
  return [text?.en, text?.["zh-cn"]];
}
