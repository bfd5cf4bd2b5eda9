import { keyOf } from "../catalog/searchIndex";
import { type CodePage, codePage, type VendorText } from "../features/codePage";
import type { CatalogContext } from "../features/context";
import { type FoundCode, lookUp } from "../features/lookUp";
import { factTable } from "../report/factTable";
import type { Fact } from "../report/sections";
import type { Style } from "../report/style";
import { table } from "../report/table";
import { wrapped } from "../report/wrap";
import { complain, print } from "./output";
import { terminalStyle } from "./terminalStyle";

/** How many codes are listed. */
const LISTED = 30;
const STATUS = /^\d{3}$/;

/**
 * Prints what is known of a code, or which codes a status or words are about.
 *
 * @param vendors the ids of vendors whose codes and words go first
 * @returns whether anything is known
 */
export async function lookup(
  query: string,
  vendors: readonly string[],
  context: CatalogContext,
): Promise<boolean> {
  const style = terminalStyle();
  const found = lookUp({ query, vendors }, context);
  const [best] = found;
  const isCode = best !== undefined && keyOf(best.code) === keyOf(query);
  const page = isCode ? codePage({ code: best.code, vendors }, context) : null;
  // SDKs put a status in a code's place, and codes have it.
  const others = page ? found.filter(({ statuses }) => statuses !== "") : found;
  const parts = [
    ...(page ? [pageText(page, context, style)] : []),
    ...(others.length > 0 && (!page || STATUS.test(query))
      ? [listText(others, context, style)]
      : []),
  ];
  if (parts.length > 0) await print(`${parts.join("\n\n")}\n`);
  else complain(context.t("Nothing is known of “{0}”.", query));
  return parts.length > 0;
}

function listText(found: readonly FoundCode[], { t }: CatalogContext, { width }: Style): string {
  const rows = found
    .slice(0, LISTED)
    .map(({ code, statuses, title, description }) => [code, statuses, title || description]);
  const left = found.length - rows.length;
  return [table(rows, { width }), ...(left > 0 ? [t("and {0} more", left)] : [])].join("\n");
}

function pageText(page: CodePage, context: CatalogContext, style: Style): string {
  const head = [style.strong(page.code), page.condition?.title ?? ""].filter(Boolean).join(" · ");
  const listing = page.vendors.filter(({ cases }) => cases.length > 0);
  const leading = listing.filter(({ leads }) => leads);
  const others = listing
    .filter(({ leads }) => !leads)
    .sort((one, other) => (one.name < other.name ? -1 : 1));
  const parts = [
    [head, factTable(factsOn(page, context), style)].filter(Boolean).join("\n"),
    ...[leading, others].map((vendors) => caseTable(vendors, style)),
    otherNames(page, context, style),
  ];
  return parts.filter(Boolean).join("\n\n");
}

/** What goes wrong, why, and what to do. */
function factsOn({ sdk, condition }: CodePage, { t }: CatalogContext): Fact[] {
  const facts: Fact[] = [
    { name: t("Meaning"), value: sdk?.meaning ?? "" },
    { name: t("May stand for"), value: sdk?.mayStandFor.join(", ") ?? "" },
    { name: t("Cause"), value: condition?.causes[0] ?? "" },
    { name: t("Retry"), value: condition?.retry ?? "" },
    ...(condition?.remedies ?? []).map((value) => ({ name: t("Remedy"), value })),
  ];
  return facts.filter(({ value }) => value !== "");
}

/** A row for each different case of a vendor; its name stands in the first. */
function caseTable(vendors: readonly VendorText[], { width }: Style): string {
  const rows = vendors.flatMap(({ name, cases }) => {
    const different = new Map(cases.map((one) => [`${one.status}\n${one.description}`, one]));
    return [...different.values()].map(({ status, description }, index) => [
      index === 0 ? name : "",
      status,
      description,
    ]);
  });
  return rows.length > 0 ? table(rows, { width }) : "";
}

/** What vendors call it that have no such code. */
function otherNames({ vendors }: CodePage, { t }: CatalogContext, { faint, width }: Style): string {
  return vendors
    .filter(({ cases, names }) => cases.length === 0 && names.length > 0)
    .flatMap(({ name, names }) => wrapped(t("{0} calls it {1}", name, names.join(", ")), width))
    .map(faint)
    .join("\n");
}
