import { keyOf } from "../catalog/searchIndex";
import { type CodePage, codePage, type VendorText } from "../features/codePage";
import type { CatalogContext } from "../features/context";
import { type FoundCode, lookUp } from "../features/lookUp";
import { table } from "../report/table";
import { print } from "./output";
import { terminalStyle } from "./terminalStyle";

/** How many codes are listed. */
const LISTED = 30;

/**
 * Prints what is known of a code, or which codes a status or words are about.
 *
 * @param vendors the ids of vendors whose codes and words go first
 */
export async function lookup(
  query: string,
  vendors: readonly string[],
  context: CatalogContext,
): Promise<void> {
  const found = lookUp({ query, vendors }, context);
  const [best] = found;
  const isCode = best !== undefined && keyOf(best.code) === keyOf(query);
  const page = isCode ? codePage({ code: best.code, vendors }, context) : null;
  const text = page ? pageText(page, context) : listText(query, found, context);
  await print(`${text}\n`);
}

function listText(query: string, found: readonly FoundCode[], { t }: CatalogContext): string {
  if (found.length === 0) return t("Nothing is known of “{0}”.", query);
  const rows = found
    .slice(0, LISTED)
    .map(({ code, statuses, title, description }) => [code, statuses, title || description]);
  const left = found.length - rows.length;
  return [table(rows), ...(left > 0 ? [t("and {0} more", left)] : [])].join("\n");
}

function pageText(page: CodePage, { t }: CatalogContext): string {
  const { strong, faint } = terminalStyle();
  const { condition, sdk, code } = page;
  const head = [strong(code), condition?.title ?? ""].filter(Boolean).join(" · ");
  const listing = page.vendors.filter(({ cases }) => cases.length > 0);
  const named = page.vendors.filter(({ cases, names }) => cases.length === 0 && names.length > 0);
  const paragraphs = [
    [head, sdk?.meaning ?? ""],
    condition ? [condition.causes[0] ?? "", condition.retry, ...condition.remedies] : [],
    [table(listing.flatMap(rowsOf))],
    named.map(({ name, names }) => faint(t("{0} calls it {1}", name, names.join(", ")))),
  ];
  return paragraphs
    .map((lines) => lines.filter(Boolean).join("\n"))
    .filter(Boolean)
    .join("\n\n");
}

/** A row for each case of a vendor; its name stands in the first. */
function rowsOf({ name, cases }: VendorText): string[][] {
  return cases.map(({ status, description }, index) => [
    index === 0 ? name : "",
    status,
    description,
  ]);
}
