import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import type { Vendor } from "../catalog/catalog";
import { sdkCodes, usesSdk } from "../catalog/sdkCodes";
import type { OpenDocument } from "../openDocument";
import { isDisabled } from "../recognition/directives";
import type { Occurrence } from "../recognition/occurrence";
import type { Level, Rule, Settings } from "../vendors/settings";
import type { FeatureContext } from "./context";

export const SOURCE = "s3-error-codes";

/** The id of the remark on a comment that names no vendor; no rule, since it has no severity to set. */
const UNKNOWN_VENDOR = "unknown-vendor";

const SEVERITIES: Readonly<Record<Exclude<Level, "off">, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The problems of a document, at most `diagnostics.maxPerFile`; none in prose. */
export function diagnostics(
  document: OpenDocument,
  settings: Settings,
  context: FeatureContext,
): Diagnostic[] {
  if (document.kind === "prose") return [];
  if (document.kind === "log" && !settings["diagnostics.inLogs"]) return [];
  return [
    ...unknownVendors(document, context),
    ...unsupportedCodes(document, settings, context),
  ].slice(0, settings["diagnostics.maxPerFile"]);
}

/** `unsupported-code`: a code that none of the vendors in use lists, and another vendor does. */
function unsupportedCodes(
  document: OpenDocument,
  settings: Settings,
  context: FeatureContext,
): Diagnostic[] {
  const rule: Rule = "unsupported-code";
  const level = settings["diagnostics.rules"][rule];
  const { vendors } = context.inUse;
  if (level === "off" || vendors.length === 0) return [];
  if (!vendors.every(({ complete }) => complete)) return [];
  const found: Diagnostic[] = [];
  const isSilenced = silencer(document, rule);
  for (const occurrence of document.occurrences) {
    if (found.length >= settings["diagnostics.maxPerFile"]) break;
    const { code } = occurrence;
    if (settings.ignoreCodes.includes(code) || !isUnsupported(occurrence, context)) continue;
    if (isSdkWord(occurrence, document)) continue;
    const range = document.rangeOf(occurrence);
    if (isSilenced(range.start.line, code)) continue;
    found.push({
      range,
      severity: SEVERITIES[level],
      source: SOURCE,
      code: rule,
      ...codeDescription(vendors),
      message: unsupportedMessage(code, context),
    });
  }
  return found;
}

/** Whether comments in the file silence a code on a zero-based line. */
function silencer(document: OpenDocument, rule: string): (line: number, code: string) => boolean {
  const placed = document.directives.map((directive) => ({
    ...directive,
    line: document.positionAt(directive.start).line,
  }));
  return (line, code) => isDisabled(placed, line, code, rule);
}

function isUnsupported(occurrence: Occurrence, { catalog, inUse }: FeatureContext): boolean {
  const { code } = occurrence;
  if (!isSure(occurrence) || !catalog.isListed(code)) return false;
  return !inUse.vendors.some((vendor) => catalog.lists(vendor, code));
}

/**
 * Whether a problem can rest on an occurrence: a squiggle takes more than a hover does. An entry of
 * any list may be a state or a mode, and a class or a constant is what its SDK has, not its vendor.
 */
function isSure({ position, tier, form }: Occurrence): boolean {
  switch (position) {
    case "proven":
    case "body":
      return form !== "message";
    case "code":
    case "likely":
      return form !== "message" && tier !== "plain";
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
  return word.madeBy?.some((sdk) => usesSdk(sdk, document.content)) ?? true;
}

function unsupportedMessage(code: string, { catalog, inUse, t }: FeatureContext): string {
  const names = inUse.vendors.map(({ name }) => name).join(", ");
  const sentences = [
    inUse.vendors.length === 1
      ? t("{0} does not list the code {1}.", names, code)
      : t("None of {0} lists the code {1}.", names, code),
  ];
  for (const vendor of inUse.vendors) {
    for (const spelling of catalog.otherSpellings(vendor, code)) {
      sentences.push(t("{0} spells it {1}.", vendor.name, spelling));
    }
  }
  const listing = catalog.vendorsListing(code).map(({ name }) => name);
  sentences.push(t("It is listed by {0}.", listing.join(", ")));
  return sentences.join(" ");
}

function codeDescription(vendors: readonly Vendor[]): Pick<Diagnostic, "codeDescription"> {
  const href = vendors.flatMap(({ lists }) => lists).find(({ url }) => url)?.url;
  return href ? { codeDescription: { href } } : {};
}

/** A directive that names a vendor which is not known here. */
function unknownVendors(document: OpenDocument, { catalog, t }: FeatureContext): Diagnostic[] {
  const known = catalog.vendors.map(({ id }) => id).join(", ");
  const isSilenced = silencer(document, UNKNOWN_VENDOR);
  return document.directives
    .filter(({ kind }) => kind === "vendor")
    .flatMap(({ start, words }) =>
      words.map(({ text, offset }) => ({ text, start: start + offset })),
    )
    .filter(({ text }) => !catalog.vendor(text))
    .map(({ text, start }) => ({
      range: document.rangeOf({ start, end: start + text.length }),
      severity: DiagnosticSeverity.Information,
      source: SOURCE,
      code: UNKNOWN_VENDOR,
      message: t(
        "There is no vendor {0}, so this comment does not count it. Known are: {1}.",
        text,
        known,
      ),
    }))
    .filter(({ range }) => !isSilenced(range.start.line, UNKNOWN_VENDOR));
}
