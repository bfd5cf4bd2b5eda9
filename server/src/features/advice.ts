import { type Circumstances, type Condition, variantOf } from "../catalog/conditions";
import type { FeatureContext } from "./context";
import { retryLine } from "./retryAdvice";
import { namesInBrief } from "./vendorNames";

/** How many vendors a line names, and of how many different meanings a hover speaks. */
const NAMES = 2;
const MEANINGS = 2;

/**
 * What usually causes a code, and whether a retry helps, a line each. Where the vendors in use mean
 * different things by it, both stand in one line for each of them.
 *
 * @param circumstances what stands around the code, which may tell a narrower cause
 */
export function advice(
  code: string,
  circumstances: Circumstances | undefined,
  context: FeatureContext,
): string[] {
  const conditions = conditionsInUse(code, context);
  const only = conditions.size === 1 ? [...conditions.keys()][0] : undefined;
  if (only) return [causeLine(only, circumstances, context), retryLine(only.retry, context.t)];
  const lines = [...conditions].map(([condition, names]) => {
    const { markup, t, language } = context;
    const cause = markup.text(condition.causes[0]![language]);
    const where = markup.text(namesInBrief(names, NAMES, context));
    return [t("Usual cause at {0}: {1}", where, cause), retryLine(condition.retry, t)].join(" ");
  });
  return lines.slice(0, MEANINGS);
}

/** What the vendors in use mean by a code, with their names; else what it means elsewhere. */
function conditionsInUse(code: string, { catalog, inUse }: FeatureContext) {
  const conditions = new Map<Condition, string[]>();
  for (const vendor of inUse.vendors) {
    const lists = catalog.casesInAnySpelling(vendor, code).length > 0;
    const condition = lists ? catalog.conditionOf(code, vendor) : undefined;
    if (condition) conditions.set(condition, [...(conditions.get(condition) ?? []), vendor.name]);
  }
  const anywhere = catalog.conditionOf(code);
  return conditions.size === 0 && anywhere ? new Map([[anywhere, []]]) : conditions;
}

function causeLine(
  condition: Condition,
  circumstances: Circumstances | undefined,
  { markup, t, language }: FeatureContext,
): string {
  const variant = circumstances && variantOf(condition, circumstances);
  return variant
    ? t("Likely here: {0}", markup.text(variant.cause[language]))
    : t("Usual cause: {0}", markup.text(condition.causes[0]![language]));
}
