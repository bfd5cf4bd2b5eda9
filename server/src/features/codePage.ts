import { RequestType } from "vscode-languageserver";
import type { Case, Vendor } from "../catalog/catalog";
import type { Condition } from "../catalog/conditions";
import { sdkCodes } from "../catalog/sdkCodes";
import { noteOn, printedOtherwise } from "./caseRemarks";
import type { CatalogContext } from "./context";
import { retryAdvice } from "./retryAdvice";
import { statusLine } from "./status";

/** Asks for all that is known of a code. */
export interface CodePageParams {
  readonly code: string;
  /** The ids of the vendors that the reader asks about, whose meaning goes first. */
  readonly vendors?: readonly string[];
}

/** All that is known of a code, in the reader's language. */
export interface CodePage {
  readonly code: string;
  /** Where SDKs put the word in a code's place. */
  readonly sdk?: SdkText;
  readonly condition?: ConditionText;
  /** Every vendor: those asked about, then the others, in the catalog's order. */
  readonly vendors: readonly VendorText[];
}

export interface SdkText {
  /** Empty where many do. */
  readonly madeBy: readonly string[];
  readonly meaning: string;
  readonly mayStandFor: readonly string[];
}

/** What goes wrong, why, and what to do. */
export interface ConditionText {
  readonly title: string;
  /** Most likely first. */
  readonly causes: readonly string[];
  /** Whether a retry helps, as a sentence. */
  readonly retry: string;
  readonly remedies: readonly string[];
  readonly support: readonly string[];
  /** Narrower causes, which the message or the operation tells. */
  readonly variants: readonly { readonly cause: string; readonly remedy: string }[];
}

export interface VendorText {
  readonly id: string;
  readonly name: string;
  /** Whether the reader asks about it. */
  readonly leads: boolean;
  /** Whether no case means that it has no such code. */
  readonly complete: boolean;
  readonly cases: readonly CaseText[];
  /** Its other names for the condition. */
  readonly names: readonly string[];
  /** What the code means there, where that is not what the page says. */
  readonly meaning?: string;
}

export interface CaseText {
  /** `404 Not Found` */
  readonly status: string;
  readonly description: string;
  /** How the list prints the code, where that is not the code itself. */
  readonly printed?: string;
  readonly note?: string;
  readonly list: {
    readonly title: string;
    readonly date: string | null;
    readonly url: string | null;
  };
}

export const CodePageRequest = new RequestType<CodePageParams, CodePage | null, void>(
  "s3ErrorCodes/codePage",
);

/** All that is known of a code; null for a word that no vendor lists and no SDK makes up. */
export function codePage({ code, vendors: ids = [] }: CodePageParams, context: CatalogContext) {
  const { catalog } = context;
  const sdk = sdkText(code, context);
  if (!catalog.isKnown(code) && !sdk) return null;
  const leading = ids.flatMap((id) => catalog.vendor(id) ?? []);
  const others = catalog.vendors.filter((vendor) => !leading.includes(vendor));
  const condition = catalog.conditionOf(code, leading[0]);
  const page: CodePage = {
    code,
    ...(sdk && { sdk }),
    ...(condition && { condition: conditionText(condition, context) }),
    vendors: [
      ...leading.map((vendor) => vendorText(code, vendor, true, condition, context)),
      ...others.map((vendor) => vendorText(code, vendor, false, condition, context)),
    ],
  };
  return page;
}

function sdkText(code: string, { language }: CatalogContext): SdkText | undefined {
  const sdkCode = sdkCodes.get(code);
  if (!sdkCode) return undefined;
  const { madeBy = [], meaning, mayStandFor = [] } = sdkCode;
  return { madeBy, meaning: meaning[language], mayStandFor };
}

function conditionText(condition: Condition, { t, language }: CatalogContext): ConditionText {
  const { title, causes, retry, remedies, support, variants = [] } = condition;
  return {
    title: title[language],
    causes: causes.map((cause) => cause[language]),
    retry: retryAdvice(retry, t),
    remedies: remedies.map((remedy) => remedy[language]),
    support: support.map((item) => item[language]),
    variants: variants.map(({ cause, remedy }) => ({
      cause: cause[language],
      remedy: remedy[language],
    })),
  };
}

function vendorText(
  code: string,
  vendor: Vendor,
  leads: boolean,
  condition: Condition | undefined,
  context: CatalogContext,
): VendorText {
  const { catalog, language } = context;
  const { id, name, complete } = vendor;
  const cases = catalog.casesInAnySpelling(vendor, code);
  const names = condition ? catalog.namesAt(condition, vendor) : [];
  const own = cases.length > 0 ? catalog.conditionOf(code, vendor) : undefined;
  return {
    ...{ id, name, leads, complete },
    cases: cases.map((one) => caseText(code, one, context)),
    names: names.filter((other) => other !== code),
    ...(own && own !== condition && { meaning: own.title[language] }),
  };
}

function caseText(code: string, one: Case, context: CatalogContext): CaseText {
  const { title, date, url } = one.source;
  const printed = printedOtherwise(code, one);
  const note = noteOn(one, context);
  return {
    status: statusLine(one, context.t),
    description: one.description,
    ...(printed && { printed }),
    ...(note && { note }),
    list: { title, date, url },
  };
}
