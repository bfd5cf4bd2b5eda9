import type { Vendor } from "../../catalog/catalog";
import { SDK_REACH, sdkCodes, usesSdk } from "../../catalog/sdkCodes";
import type { OpenDocument } from "../../openDocument";
import { respelt } from "../../recognition/affixes";
import { isOfStorage } from "../../recognition/evidence";
import type { Occurrence } from "../../recognition/occurrence";
import { isAmbiguous } from "../../vendors/vendorsInUse";
import type { FeatureContext } from "../context";
import { namesOf } from "../vendorNames";
import type { Fix, Subject } from "./finding";

/** How many sentences say what a vendor has in a code's place. */
const MOST_INSTEAD = 3;
/** How many names such a sentence has. */
const MOST_NAMES = 3;

/** What the vendors in use say of a code. */
export interface Support {
  readonly listing: readonly Vendor[];
  /** Those whose lists are complete and do not have it. */
  readonly lacking: readonly Vendor[];
  /** Those whose lists do not have it and are incomplete: they say nothing. */
  readonly unsure: readonly Vendor[];
}

/** What the vendors in use say of a code; nothing where a problem cannot rest on the place. */
export function supportAt(
  occurrence: Occurrence,
  { document, context }: Subject,
): Support | undefined {
  const { code } = occurrence;
  const { catalog, inUse } = context;
  if (!isSure(occurrence, document) || !catalog.isListed(code) || isAmbiguous(inUse))
    return undefined;
  const listing = inUse.vendors.filter((vendor) => catalog.lists(vendor, code));
  const others = inUse.vendors.filter((vendor) => !listing.includes(vendor));
  const lacking = others.filter(({ complete }) => complete);
  if (lacking.length === 0 || isSdkWord(occurrence, document)) return undefined;
  return { listing, lacking, unsure: others.filter(({ complete }) => !complete) };
}

/**
 * Whether a problem can rest on an occurrence: a squiggle takes more than a hover does. An entry of
 * any list may be a state or a mode, and a class or a constant is what its SDK has, not its vendor.
 * A word that others use too takes a file that deals with storage: a setting says nothing of that.
 */
function isSure({ position, tier, form }: Occurrence, { evidence }: OpenDocument): boolean {
  switch (position) {
    case "proven":
    case "body":
      return form !== "message";
    case "code":
    case "likely":
      if (form === "message" || tier === "plain") return false;
      return tier === "distinct" || isOfStorage(evidence);
    case "slot":
    case "literal":
      return tier === "distinct" && form === "literal";
    default:
      return false;
  }
}

/**
 * Whether the word may be the SDK's own in a code's place: one that many make up, or one that an SDK
 * of the file does. In the body of an answer it is the service's.
 */
function isSdkWord({ code, position }: Occurrence, document: OpenDocument): boolean {
  const word = sdkCodes.get(code);
  if (!word || position === "body") return false;
  if (!word.madeBy) return true;
  const beginning = document.text.slice(0, SDK_REACH);
  return word.madeBy.some((sdk) => usesSdk(sdk, beginning));
}

/** "A does not list the code X.", and what some of them have in its place. */
export function lackingSentences(
  code: string,
  vendors: readonly Vendor[],
  context: FeatureContext,
): string[] {
  const { catalog, t } = context;
  const lacking =
    vendors.length === 1
      ? t("{0} does not list the code {1}.", namesOf(vendors, context), code)
      : t("None of {0} lists the code {1}.", namesOf(vendors, context), code);
  const instead = vendors.flatMap((vendor) => {
    const spellings = catalog.otherSpellings(vendor, code);
    const names = catalog.otherNames(vendor, code).filter((name) => !spellings.includes(name));
    const told = names.slice(0, MOST_NAMES).join(", ");
    return [
      ...spellings.map((spelling) => t("{0} spells it {1}.", vendor.name, spelling)),
      ...(told ? [t("{0} has {1} for it.", vendor.name, told)] : []),
    ];
  });
  return [lacking, ...instead.slice(0, MOST_INSTEAD)];
}

/**
 * What the vendors have in the code's place, written as the code is: what more of them have goes
 * first, and is preferred where it is the only one and all have it.
 */
export function vendorFixes(
  { code, start, end, form }: Occurrence,
  vendors: readonly Vendor[],
  { document, context }: Subject,
): Fix[] {
  const written = document.text.slice(start, end);
  const having = new Map<string, Vendor[]>();
  for (const vendor of vendors) {
    for (const name of context.catalog.otherNames(vendor, code)) {
      const text = respelt(written, code, name, form);
      if (text) having.set(text, [...(having.get(text) ?? []), vendor]);
    }
  }
  return [...having]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([text, those]) => ({
      text,
      vendor: namesOf(those, context),
      isPreferred: having.size === 1 && those.length === vendors.length,
    }));
}
