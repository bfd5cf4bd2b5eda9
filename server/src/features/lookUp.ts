import { RequestType } from "vscode-languageserver";
import { sdkCodes } from "../catalog/sdkCodes";
import {
  keyOf,
  type SearchCase,
  type SearchEntry,
  searchIndexOf,
  wordsOf,
} from "../catalog/searchIndex";
import type { CatalogContext } from "./context";
import { knownStatuses } from "./status";

/** Asks for the codes that a query is about. */
export interface LookUpParams {
  /** A code, a status, a vendor, or words of the description, in any order: `ibm 403`. */
  readonly query: string;
  /** The ids of the vendors in use, whose codes and words go first. */
  readonly vendors?: readonly string[];
}

/** A code that was found. */
export interface FoundCode {
  readonly code: string;
  /** The vendor that the rest speaks of; missing for a word that only SDKs use. */
  readonly vendor?: { readonly id: string; readonly name: string };
  /** Whether it was the vendor that was looked for, or it is in use. */
  readonly isAboutVendor: boolean;
  /** `404`, or `302, 307`: at the vendor if it is about that, else at all that list the code. */
  readonly statuses: string;
  /** What goes wrong, as a short phrase; empty where no condition is known. */
  readonly title: string;
  readonly description: string;
}

export const LookUpRequest = new RequestType<LookUpParams, FoundCode[], void>(
  "s3ErrorCodes/lookUp",
);

/** How many codes are found at the most. */
const LIMIT = 100;

/** How well the query as a whole fits a code, best first. */
const FITS = { code: 0, beginning: 1, otherName: 2, words: 3 } as const;

/** What a word of the query is worth, by what it is found in. */
const WORTH = {
  codeWord: 8,
  status: 6,
  insideCode: 5,
  title: 4,
  vendor: 3,
  description: 2,
  advice: 1,
} as const;

/** A word of the query. */
interface Word {
  readonly text: string;
  /** What a text of words holds where one of them begins so; Chinese has no spaces between words. */
  readonly needle: string;
  /** What a status begins with that it stands for: `503`, what is typed of it, or `5xx`. */
  readonly status?: string;
}

/** A status, or a number that a service has for a code. */
const IS_NUMBER = /^-?\d+$/;

/** A case that every word of the query fits. */
interface Hit {
  readonly of: SearchCase;
  readonly worth: number;
  /** Whether a word of the query names the vendor, and nothing better. */
  readonly byVendor: boolean;
}

interface Found {
  readonly entry: SearchEntry;
  readonly fit: number;
  readonly isExact: boolean;
  readonly best: Hit;
  readonly isInUse: boolean;
}

/**
 * The codes that a query is about, best first: the code itself in any spelling, codes that begin
 * with it, other names for it, then codes with a case that has all the words. Among equals, those
 * of the vendors in use go first, then those of many vendors. An empty query fits all codes. Where
 * nothing fits, the query may be a slip, and the codes that come close to it are found.
 */
export function lookUp(
  { query, vendors = [] }: LookUpParams,
  context: CatalogContext,
): FoundCode[] {
  const sought = query.trim();
  const inUse = new Set(vendors);
  const found = fitting(sought, inUse, context);
  return (found.length > 0 ? found.sort(compare) : nearTo(sought, inUse, context))
    .slice(0, LIMIT)
    .map((one) => describe(one, context));
}

function fitting(query: string, inUse: ReadonlySet<string>, { catalog }: CatalogContext): Found[] {
  const key = keyOf(query);
  const words = wordsOf(query).split(" ").filter(Boolean).map(wordOf);
  return searchIndexOf(catalog).flatMap((entry) => {
    const fit = fitOf(entry, key);
    // A number says nothing to who seeks words: it stands for a code, which has them as well.
    if (fit === FITS.words && query !== "" && IS_NUMBER.test(entry.code)) return [];
    const hits = hitsIn(entry, fit === FITS.words ? words : []);
    return foundAs(entry, fit, entry.code === query, hits, inUse);
  });
}

/** The codes that a slip may have meant, the closest first. */
function nearTo(query: string, inUse: ReadonlySet<string>, { catalog }: CatalogContext): Found[] {
  const vendors = catalog.vendors.filter(({ id }) => inUse.has(id));
  const entries = new Map(searchIndexOf(catalog).map((entry) => [entry.code, entry]));
  return catalog.nearest(query, vendors).flatMap(({ code }) => {
    const entry = entries.get(code);
    return entry ? foundAs(entry, FITS.words, false, hitsIn(entry, []), inUse) : [];
  });
}

function foundAs(
  entry: SearchEntry,
  fit: number,
  isExact: boolean,
  hits: readonly Hit[],
  inUse: ReadonlySet<string>,
): Found[] {
  const best = bestOf(hits);
  if (!best) return [];
  const here = bestOf(hits.filter(({ of }) => inUse.has(of.found?.vendor.id ?? "")));
  const shown = here && here.worth >= best.worth ? here : best;
  return [{ entry, fit, isExact, best: shown, isInUse: here !== undefined }];
}

function wordOf(text: string): Word {
  const needle = /\p{Script=Han}/u.test(text) ? text : ` ${text}`;
  const [status] = /^\d+(?=xx$|$)/.exec(text) ?? [];
  return { text, needle, ...(status && { status }) };
}

function fitOf({ key, otherKeys }: SearchEntry, query: string): number {
  if (query === "") return FITS.words;
  if (key === query) return FITS.code;
  if (key.startsWith(query)) return FITS.beginning;
  return otherKeys.includes(query) ? FITS.otherName : FITS.words;
}

/** The cases that all the words fit, each word in the code, in what it means, or in the case. */
function hitsIn(entry: SearchEntry, words: readonly Word[]): Hit[] {
  const inEntry = words.map((word) => worthOfEntry(word, entry));
  return entry.cases.flatMap((of) => {
    const inCase = words.map((word) => worthOfCase(word, of));
    const worths = words.map((_, index) => Math.max(inEntry[index]!, inCase[index]!));
    if (worths.includes(0)) return [];
    return {
      of,
      worth: worths.reduce((sum, worth) => sum + worth, 0),
      byVendor: inCase.some((worth, at) => worth === WORTH.vendor && inEntry[at]! < worth),
    };
  });
}

function worthOfEntry({ text, needle }: Word, entry: SearchEntry): number {
  if (entry.codeWords.includes(needle)) return WORTH.codeWord;
  if (entry.key.includes(text)) return WORTH.insideCode;
  if (entry.title.includes(needle)) return WORTH.title;
  return entry.advice.includes(needle) ? WORTH.advice : 0;
}

function worthOfCase({ needle, status }: Word, one: SearchCase): number {
  if (status && one.status.startsWith(status)) return WORTH.status;
  if (one.vendorWords.includes(needle)) return WORTH.vendor;
  return one.description.includes(needle) ? WORTH.description : 0;
}

function bestOf(hits: readonly Hit[]): Hit | undefined {
  return hits.reduce<Hit | undefined>(
    (best, hit) => (best && best.worth >= hit.worth ? best : hit),
    undefined,
  );
}

function compare(a: Found, b: Found): number {
  return (
    a.fit - b.fit ||
    Number(b.isExact) - Number(a.isExact) ||
    b.best.worth - a.best.worth ||
    Number(b.isInUse) - Number(a.isInUse) ||
    b.entry.vendors.length - a.entry.vendors.length ||
    (a.entry.key < b.entry.key ? -1 : 1)
  );
}

function describe(
  { entry, best, isInUse }: Found,
  { catalog, t, language }: CatalogContext,
): FoundCode {
  const { code } = entry;
  const { found } = best.of;
  const title = catalog.conditionOf(code, found?.vendor)?.title[language] ?? "";
  if (!found) {
    const description = sdkCodes.get(code)?.meaning[language] ?? "";
    return { code, isAboutVendor: false, statuses: "", title, description };
  }
  const { id, name } = found.vendor;
  const isAboutVendor = isInUse || best.byVendor;
  const vendors = isAboutVendor ? [found.vendor] : entry.vendors;
  const cases = vendors.flatMap((vendor) => catalog.casesOf(vendor, code));
  return {
    ...{ code, vendor: { id, name }, isAboutVendor, title },
    statuses: knownStatuses(cases, t),
    description: found.case.description,
  };
}
