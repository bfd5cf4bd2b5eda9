import type { Case, Vendor } from "../catalog/catalog";
import { noteOn, printedOtherwise } from "./caseRemarks";
import type { FeatureContext } from "./context";
import { grouped } from "./grouped";
import { fitting, heightOfList } from "./screen";
import { statusLine } from "./status";

/** A case, or several that say the same in different lists of a vendor. */
interface CaseText {
  /** `404 Not Found` */
  readonly status: string;
  /** What the list says, and remarks on it. */
  readonly said: string;
  /** The titles of the lists that hold it; none where all of the vendor's lists do. */
  readonly lists: string;
}

/**
 * The vendor's cases of a code, an item each: `**404 Not Found**: The key does not exist.` Where
 * the screen has no room for that, those of one status share an item; where it has none for that
 * either, the last are counted only.
 *
 * @param lines how many lines of the screen there are
 */
export function caseItems(
  code: string,
  vendor: Vendor,
  lines: number,
  context: FeatureContext,
): string[] {
  const cases = caseTexts(code, vendor, context);
  const items = cases.map((one) => item([one], context));
  if (items.length < 2 || heightOfList(items) <= lines) return items;
  const packed = [...grouped(cases, ({ status }) => status).values()].map((those) =>
    item(those, context),
  );
  if (heightOfList(packed) <= lines) return packed;
  return fitting(items, lines, (count) => context.t("and {0} more", count));
}

/** Cases of one status; the lists stand behind the last of those that share them. */
function item(cases: readonly CaseText[], { markup }: FeatureContext): string {
  const texts = cases.map(({ said, lists }, at) =>
    lists && lists !== cases[at + 1]?.lists ? `${said} ${markup.emphasis(`(${lists})`)}` : said,
  );
  return `${markup.strong(cases[0]!.status)}: ${texts.join(" · ")}`;
}

function caseTexts(code: string, vendor: Vendor, context: FeatureContext): CaseText[] {
  const { catalog, markup, t } = context;
  const cases = catalog.casesInAnySpelling(vendor, code);
  const alike = grouped(cases, (one) => `${statusLine(one, t)} ${statement(code, one, context)}`);
  return [...alike.values()].map((those) => {
    const one = those[0]!;
    const titles = new Set(those.map(({ source }) => source.title));
    return {
      status: statusLine(one, t),
      said: statement(code, one, context),
      lists: titles.size < vendor.lists.length ? markup.text([...titles].join(", ")) : "",
    };
  });
}

/** What a list says of a case, how it spells the code, and its note. */
function statement(code: string, one: Case, context: FeatureContext): string {
  const { markup, t } = context;
  const printed = printedOtherwise(code, one);
  const note = noteOn(one, context);
  return [
    markup.text(one.description),
    printed && t("The list prints it {0}.", markup.code(printed)),
    note && t("Note: {0}", markup.text(note)),
  ]
    .filter(Boolean)
    .join(" ");
}
