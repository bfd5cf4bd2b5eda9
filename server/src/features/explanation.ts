import type { Case, Vendor } from "../catalog/catalog";
import type { CodeList } from "../catalog/vendorFile";
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
  if (inUse.vendors.length === 0) {
    const listing = catalog.vendors.filter(
      (vendor) => catalog.casesInAnySpelling(vendor, code).length > 0,
    );
    return paragraphs([
      heading,
      vendorTable(code, listing, context),
      links(code, listing, context),
    ]);
  }
  const others = catalog.vendors.filter((vendor) => !inUse.vendors.includes(vendor));
  return paragraphs([
    heading,
    ...inUse.vendors.map((vendor) => vendorSection(code, vendor, context)),
    othersLine(code, others, context),
    links(code, inUse.vendors, context),
  ]);
}

function vendorSection(code: string, vendor: Vendor, context: FeatureContext): string {
  const { markup, t } = context;
  const name = markup.strong(markup.text(vendor.name));
  const cases = context.catalog.casesInAnySpelling(vendor, code);
  if (cases.length === 0) {
    const absent = vendor.complete
      ? t("does not list this code")
      : t("has no such code in the lists known here");
    return `${name}: ${absent}`;
  }
  return `${name}\n\n${markup.list(cases.map((one) => caseItem(code, one, vendor, context)))}`;
}

/** `404 Not Found: The specified key does not exist. (S3-compatible API)`, with remarks below. */
function caseItem(code: string, one: Case, vendor: Vendor, context: FeatureContext): string {
  const { markup, t, language } = context;
  const where = vendor.lists.length > 1 ? ` ${markup.emphasis(`(${one.source.title})`)}` : "";
  const status = markup.strong(statusLine(one, t));
  const item = `${status}: ${markup.text(one.description)}${where}`;
  return [item, printedRemark(code, one, context), noteOf(one, language, context)]
    .filter((line) => line !== undefined)
    .join("\n\n");
}

/** How the list spells the code, where that is not how it was written. */
function printedRemark(code: string, one: Case, { markup, t }: FeatureContext): string | undefined {
  const printed = one.asPrinted ?? one.code;
  return printed === code ? undefined : t("The list prints it {0}.", markup.code(printed));
}

function noteOf(one: Case, language: "en" | "zh-cn", { markup, t }: FeatureContext) {
  if (one.notesWithheld) return undefined;
  const note = one.notes?.[language] ?? one.notes?.en;
  return note && `${t("Note:")} ${markup.text(note)}`;
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
      namesByStatus.set(statuses, [...(namesByStatus.get(statuses) ?? []), vendor.name]);
    } else if (vendor.complete) absent.push(vendor.name);
  }
  const phrases = [...namesByStatus]
    .sort(([, a], [, b]) => b.length - a.length)
    .map(([statuses, names]) => t("{0} at {1}", statuses, names.join(", ")));
  if (absent.length > 0) phrases.push(t("not listed by {0}", absent.join(", ")));
  return markup.text(phrases.join(" · "));
}

function vendorTable(code: string, listing: readonly Vendor[], context: FeatureContext): string {
  const { markup, t } = context;
  const rows = listing.flatMap((vendor) =>
    context.catalog
      .casesInAnySpelling(vendor, code)
      .map((one, index) => [
        index === 0 ? markup.text(vendor.name) : "",
        statusLine(one, t),
        markup.text(one.description),
      ]),
  );
  return markup.table([t("Vendor"), t("Status"), t("Meaning")], rows);
}

/** Links to the lists of these vendors that hold the code. */
function links(code: string, vendors: readonly Vendor[], context: FeatureContext): string {
  const lists = new Map<CodeList, Vendor>();
  for (const vendor of vendors) {
    for (const { source } of context.catalog.casesInAnySpelling(vendor, code))
      lists.set(source, vendor);
  }
  return [...lists]
    .flatMap(([{ title, date, url }, { name }]) => {
      const label = [name, title, date].filter(Boolean).join(", ");
      return url ? [context.markup.link(label, url)] : [];
    })
    .join(" · ");
}

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}
