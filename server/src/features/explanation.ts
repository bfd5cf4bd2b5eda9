import type { Case, Vendor } from "../catalog/catalog";
import { sdkCodes } from "../catalog/sdkCodes";
import type { FeatureContext } from "./context";
import { statusLine, statusNumbers } from "./status";

/**
 * What a code means: the vendors in use with every case, one line for the others, and a link to
 * the list; without a vendor in use, a table of all vendors that list it.
 *
 * @returns text in the context's markup, under a heading that is the code
 */
export function explain(code: string, context: FeatureContext): string {
  const { inUse, catalog, markup } = context;
  const heading = markup.strong(markup.code(code));
  const sdk = sdkRemark(code, context);
  if (!catalog.isKnown(code)) return paragraphs([heading, sdk]);
  if (inUse.vendors.length === 0) return paragraphs([heading, vendorTable(code, context), sdk]);
  const others = catalog.vendors.filter((vendor) => !inUse.vendors.includes(vendor));
  return paragraphs([
    heading,
    ...inUse.vendors.map((vendor) => vendorSection(code, vendor, context)),
    othersLine(code, others, context),
    sdk,
    listLinks(code, context),
  ]);
}

/** What it means when an SDK, and not the storage, has put the word there. */
function sdkRemark(code: string, { catalog, markup, t, language }: FeatureContext): string {
  const sdkCode = sdkCodes.get(code);
  if (!sdkCode) return "";
  const { madeBy, meaning, mayStandFor } = sdkCode;
  const origin = madeBy
    ? t("Made up by {0}, not sent by the storage.", madeBy.join(", "))
    : t("Not sent by the storage.");
  const codes = (mayStandFor ?? []).map(markup.code).join(", ");
  return [
    catalog.isKnown(code) ? t("Or an SDK has put it there:") : origin,
    markup.text(meaning[language]),
    codes && t("It may stand for {0}.", codes),
  ]
    .filter((sentence) => sentence !== "")
    .join(" ");
}

function vendorSection(code: string, vendor: Vendor, context: FeatureContext): string {
  const { catalog, markup, t } = context;
  const name = markup.strong(markup.text(vendor.name));
  const cases = catalog.casesInAnySpelling(vendor, code);
  if (cases.length === 0) {
    const absent = vendor.complete
      ? t("does not list this code.")
      : t("has no such code in the lists known here.");
    return `${name} ${absent}`;
  }
  const items = cases.map((one) => caseLines(code, one, vendor, context));
  return `${name}\n\n${markup.list(items)}`;
}

/** `404 Not Found: The specified key does not exist. (S3-compatible API)`, and remarks below. */
function caseLines(code: string, one: Case, vendor: Vendor, context: FeatureContext): string[] {
  const { markup, t } = context;
  const status = markup.strong(statusLine(one, t));
  return [
    `${status}: ${description(one, vendor, context)}`,
    printedRemark(code, one, context),
    note(one, context),
  ].filter((line) => line !== "");
}

/** What the list says, and which list where the vendor has several. */
function description(one: Case, vendor: Vendor, { markup }: FeatureContext): string {
  const where = vendor.lists.length > 1 ? ` ${markup.emphasis(`(${one.source.title})`)}` : "";
  return markup.text(one.description) + where;
}

/** How the list spells the code, where that is not how it was written. */
function printedRemark(code: string, one: Case, { markup, t }: FeatureContext): string {
  const printed = one.asPrinted ?? one.code;
  return printed === code ? "" : t("The list prints it {0}.", markup.code(printed));
}

function note(one: Case, { markup, t, language }: FeatureContext): string {
  if (one.notesWithheld) return "";
  const text = one.notes?.[language] ?? one.notes?.en;
  return text ? t("Note: {0}", markup.text(text)) : "";
}

/** `503 at A, B · 400 at C · not listed by D`. */
function othersLine(code: string, others: readonly Vendor[], context: FeatureContext): string {
  const { catalog, markup, t } = context;
  const namesByStatus = new Map<string, string[]>();
  const absent: string[] = [];
  for (const vendor of others) {
    const cases = catalog.casesInAnySpelling(vendor, code);
    if (cases.length > 0) {
      const statuses = statusNumbers(cases, t);
      const names = namesByStatus.get(statuses) ?? [];
      namesByStatus.set(statuses, [...names, nameWithSpelling(code, vendor, context)]);
    } else if (vendor.complete) absent.push(vendor.name);
  }
  const phrases = [...namesByStatus]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([statuses, names]) => t("{0} at {1}", statuses, names.join(", ")));
  if (absent.length > 0) {
    const names = absent.join(", ");
    phrases.push(
      phrases.length > 0 ? t("not listed by {0}", names) : t("Not listed by {0}", names),
    );
  }
  return markup.text(phrases.join(" · "));
}

function nameWithSpelling(code: string, vendor: Vendor, { catalog, t }: FeatureContext): string {
  const spellings = catalog.otherSpellings(vendor, code);
  if (spellings.length === 0 || catalog.lists(vendor, code)) return vendor.name;
  return t("{0} (as {1})", vendor.name, spellings.join(", "));
}

/** A row a case, for all vendors that list the code; the vendor's name links to the list. */
function vendorTable(code: string, context: FeatureContext): string {
  const { catalog, markup, t } = context;
  const rows = catalog.vendors.flatMap((vendor) =>
    catalog.casesInAnySpelling(vendor, code).map((one, index) => {
      const { url } = one.source;
      const name = markup.text(vendor.name);
      return [
        index === 0 || url ? (url ? markup.link(name, url) : name) : "",
        statusLine(one, t),
        [description(one, vendor, context), printedRemark(code, one, context)].join(" ").trim(),
      ];
    }),
  );
  return markup.table([t("Vendor"), t("Status"), t("Meaning")], rows);
}

/** Links to the lists of the vendors in use that hold the code. */
function listLinks(code: string, { inUse, catalog, markup }: FeatureContext): string {
  const links = inUse.vendors.flatMap((vendor) => {
    const lists = new Set(catalog.casesInAnySpelling(vendor, code).map(({ source }) => source));
    return [...lists].flatMap(({ title, date, url }) =>
      url ? [markup.link([vendor.name, title, date].filter(Boolean).join(", "), url)] : [],
    );
  });
  return links.join(" · ");
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}
