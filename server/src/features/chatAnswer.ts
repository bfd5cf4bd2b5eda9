import { RequestType } from "vscode-languageserver";
import { wordsOf } from "../catalog/searchIndex";
import { type CaseText, type CodePage, codePage, type VendorText } from "./codePage";
import type { CatalogContext } from "./context";
import { type FoundCode, lookUp } from "./lookUp";

/** What a language model asks. */
export interface ChatAnswerParams {
  /** A code, a status, or words of the description. */
  readonly query: string;
  /** The vendor that it is about, by id or by words of its name. */
  readonly vendor?: string;
}

export const ChatAnswerRequest = new RequestType<ChatAnswerParams, string, void>(
  "s3ErrorCodes/chatAnswer",
);

/** How many further codes are named. */
const FURTHER = 10;

/**
 * All about the code that fits best, and the names of others that fit, as compact JSON. Of the
 * vendors, those that were asked about; without any, all that list it.
 */
export function chatAnswer(
  { query, vendor = "" }: ChatAnswerParams,
  context: CatalogContext,
): string {
  const { catalog } = context;
  const asked = wordsOf(vendor);
  const vendors = catalog.vendors
    .filter(({ id, name }) => vendor !== "" && wordsOf(id, name).includes(asked))
    .map(({ id }) => id);
  const atVendor = lookUp({ query: `${vendor} ${query}`, vendors }, context);
  const found = atVendor.length > 0 ? atVendor : lookUp({ query, vendors }, context);
  const [best, ...further] = found;
  const page = best && codePage({ code: best.code, vendors }, context);
  if (!page) return JSON.stringify({ found: "nothing" });
  return JSON.stringify({
    ...(vendor !== "" && vendors.length === 0 && { unknownVendor: vendor }),
    ...described(page, vendors),
    alsoFound: further.slice(0, FURTHER).map(oneLine),
  });
}

function described({ code, sdk, condition, vendors }: CodePage, asked: readonly string[]) {
  const shown = asked.length > 0 ? vendors.filter(({ leads }) => leads) : vendors;
  const listing = shown.filter(({ cases }) => cases.length > 0);
  const renaming = shown.filter(({ names }) => names.length > 0);
  const lacking = shown.filter(({ cases, complete }) => complete && cases.length === 0);
  return {
    code,
    ...(sdk && { madeUpBySdks: sdk }),
    ...condition,
    at: byName(listing, ({ cases }) => cases.map(caseLine)),
    otherNamesAt: byName(renaming, ({ names }) => names),
    notListedBy: lacking.map(({ name }) => name),
  };
}

function byName<Value>(vendors: readonly VendorText[], value: (vendor: VendorText) => Value) {
  return Object.fromEntries(vendors.map((vendor) => [vendor.name, value(vendor)]));
}

function caseLine({ status, description, note }: CaseText): string {
  return [`${status}: ${description}`, note].filter(Boolean).join(" ");
}

function oneLine({ code, statuses, title, description }: FoundCode): string {
  return `${code} (${statuses}): ${title || description}`;
}
