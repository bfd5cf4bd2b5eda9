import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import type { Vendor } from "../catalog/catalog";
import type { OpenDocument } from "../openDocument";
import { isDisabled } from "../recognition/directives";
import type { Occurrence } from "../recognition/occurrence";
import type { Level, Rule, Settings } from "../vendors/settings";
import type { FeatureContext } from "./context";

export const SOURCE = "s3-error-codes";

const SEVERITIES: Readonly<Record<Exclude<Level, "off">, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

/** The problems of a document, in the order of its text, at most `diagnostics.maxPerFile`. */
export function diagnostics(
  document: OpenDocument,
  settings: Settings,
  context: FeatureContext,
): Diagnostic[] {
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
  if (document.kind === "prose" || (document.kind === "log" && !settings["diagnostics.inLogs"])) {
    return [];
  }
  if (!vendors.every(({ complete }) => complete)) return [];
  return document.occurrences
    .filter((occurrence) => isUnsupported(occurrence, context))
    .filter(({ code }) => !settings.ignoreCodes.includes(code))
    .map((occurrence) => ({ occurrence, range: document.rangeOf(occurrence) }))
    .filter(
      ({ occurrence, range }) =>
        !isDisabled(
          document.directives,
          range.start.line,
          ({ start }) => document.positionAt(start).line,
          occurrence.code,
          rule,
        ),
    )
    .map(({ occurrence, range }) => ({
      range,
      severity: SEVERITIES[level],
      source: SOURCE,
      code: rule,
      ...codeDescription(vendors),
      message: unsupportedMessage(occurrence.code, context),
    }));
}

function isUnsupported({ code, form, position }: Occurrence, { catalog, inUse }: FeatureContext) {
  if (position === "inside" || position === "bare" || form === "message") return false;
  if (!catalog.isListed(code)) return false;
  return !inUse.vendors.some((vendor) => catalog.lists(vendor, code));
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
      code: "unknown-vendor",
      message: t(
        "There is no vendor {0}, so this comment does not count it. Known are: {1}.",
        text,
        known,
      ),
    }));
}
