import type { Circumstances } from "../catalog/conditions";
import { sdkCodes } from "../catalog/sdkCodes";
import { advice } from "./advice";
import type { FeatureContext } from "./context";
import { elsewhere } from "./elsewhere";
import { links } from "./links";
import { meaningsAnywhere, meaningsInUse } from "./meanings";
import { heightOf } from "./screen";

/** How many lines an explanation may take on the screen. */
const LINES = 12;

/**
 * What a code means: its status and meaning at the vendors in use, or wherever it is listed; the
 * usual cause, whether a retry helps, and what the other vendors say; then where to read more. It
 * is cut to what the screen holds.
 *
 * @param circumstances what stands around the code; none where there is no text
 * @returns text in the context's markup, under a heading that is the code
 */
export function explain(
  code: string,
  context: FeatureContext,
  circumstances?: Circumstances,
): string {
  const { inUse, catalog } = context;
  const sdk = sdkRemark(code, context);
  if (!catalog.isKnown(code)) return paragraphs([heading(code, "", context), sdk]);
  const head = heading(code, subtitle(code, context), context);
  const must = [...advice(code, circumstances, context), sdk, links(code, context)];
  const others = inUse.vendors.length > 0 ? elsewhere(code, context) : "";
  const meanings = inUse.vendors.length > 0 ? meaningsInUse : meaningsAnywhere;
  const room = LINES - heightOf(paragraphs([head, ...must]));
  const said = meanings(code, room, context);
  const may = heightOf(said) + heightOf(others) <= room ? others : "";
  return paragraphs([head, said, ...must.slice(0, -1), may, ...must.slice(-1)]);
}

function heading(code: string, subtitle: string, { markup }: FeatureContext): string {
  return [markup.strong(markup.code(code)), markup.text(subtitle)].filter(Boolean).join(" · ");
}

/** The only vendor in use where it lists the code; else what the code means in general. */
function subtitle(code: string, { inUse, catalog, language }: FeatureContext): string {
  const [only, ...others] = inUse.vendors;
  if (only && others.length === 0 && catalog.casesInAnySpelling(only, code).length > 0) {
    return only.name;
  }
  return catalog.conditionOf(code)?.title[language] ?? "";
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

function paragraphs(parts: readonly string[]): string {
  return parts.filter((part) => part !== "").join("\n\n");
}
