import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import type { OpenDocument, Span } from "../openDocument";
import { isDisabled } from "../recognition/directives";
import { type Level, RULES, type Rule, type Settings } from "../vendors/settings";
import { contextAt, type FeatureContext } from "./context";
import type { Finding, Fix, OccurrenceRule, Subject } from "./rules/finding";
import { isAboutStorage } from "./rules/misspelling";
import { partlySupportedCode } from "./rules/partlySupportedCode";
import { statusMismatch } from "./rules/statusMismatch";
import { unknownCode } from "./rules/unknownCode";
import { UNKNOWN_VENDOR, unknownVendors } from "./rules/unknownVendor";
import { unsupportedCode } from "./rules/unsupportedCode";

export const SOURCE = "s3-error-codes";

const SEVERITIES: Readonly<Record<Exclude<Level, "off">, DiagnosticSeverity>> = {
  error: DiagnosticSeverity.Error,
  warning: DiagnosticSeverity.Warning,
  information: DiagnosticSeverity.Information,
  hint: DiagnosticSeverity.Hint,
};

const occurrenceRules: Readonly<Record<Exclude<Rule, "unknown-code">, OccurrenceRule>> = {
  "unsupported-code": unsupportedCode,
  "partly-supported-code": partlySupportedCode,
  "status-mismatch": statusMismatch,
};

/** A problem, and what mends it; the client hands `data` back with a request for code actions. */
export interface Problem extends Diagnostic {
  readonly code: Rule | typeof UNKNOWN_VENDOR;
  readonly data: { readonly code: string; readonly fixes: readonly Fix[] };
}

const EVERY_RULE: readonly Problem["code"][] = [UNKNOWN_VENDOR, ...RULES];

/** How far from its code a problem is marked at the most, in UTF-16 units. */
const REACH = 2000;

/**
 * The problems of a document in the order of the text, at most `diagnostics.maxPerFile`, the more
 * severe before the others; none in prose.
 *
 * @param within where they have to touch, in UTF-16 offsets; none: the whole document
 */
export function diagnostics(
  document: OpenDocument,
  settings: Settings,
  context: FeatureContext,
  within: Span = { start: 0, end: Number.POSITIVE_INFINITY },
): Problem[] {
  if (!areReported(document, settings)) return [];
  const subject = { document, context };
  const most = settings["diagnostics.maxPerFile"];
  const isSilenced = silencer(document);
  const found = EVERY_RULE.flatMap((rule) => {
    const level = rule === UNKNOWN_VENDOR ? "information" : settings["diagnostics.rules"][rule];
    if (level === "off") return [];
    const problems: Problem[] = [];
    for (const finding of findings(rule, subject, within)) {
      if (problems.length >= most) break;
      if (settings.ignoreCodes.includes(finding.code)) continue;
      const problem = toProblem(finding, rule, SEVERITIES[level], document);
      if (!isSilenced(problem.range.start.line, finding.code, rule)) problems.push(problem);
    }
    return problems;
  });
  const mostSevere = found.sort((a, b) => a.severity! - b.severity!).slice(0, most);
  return mostSevere.sort(
    ({ range: { start: a } }, { range: { start: b } }) =>
      a.line - b.line || a.character - b.character,
  );
}

/** Whether problems of a document are reported: in source, and in logs where that is asked for. */
export function areReported({ kind }: OpenDocument, settings: Settings): boolean {
  return kind === "source" || (kind === "log" && settings["diagnostics.inLogs"]);
}

/** What a rule finds, in the order of the text. */
function* findings(rule: Problem["code"], subject: Subject, within: Span): Iterable<Finding> {
  const { document, context } = subject;
  const isWithin = (span: Span) => touches(span, within);
  if (rule === UNKNOWN_VENDOR) {
    for (const directive of document.directives.filter(isWithin)) {
      yield* unknownVendors(directive, subject);
    }
  } else if (rule === "unknown-code") {
    if (!isAboutStorage(subject)) return;
    for (const word of document.unknownWords(context.catalog.isNearCode).filter(isWithin)) {
      const here = { document, context: contextAt(context, word) };
      const finding = document.occurrenceAt(word.end) ? undefined : unknownCode(word, here);
      if (finding) yield finding;
    }
  } else {
    const around = { start: within.start - REACH, end: within.end + REACH };
    for (const occurrence of document.occurrences) {
      if (!touches(occurrence, around)) continue;
      const here = { document, context: contextAt(context, occurrence) };
      const finding = occurrenceRules[rule](occurrence, here);
      if (finding && isWithin(finding)) yield finding;
    }
  }
}

function touches(a: Span, b: Span): boolean {
  return a.start <= b.end && a.end >= b.start;
}

/** Whether comments in the file silence a code, or a rule, on a zero-based line. */
function silencer(document: OpenDocument) {
  const placed = document.directives.map((directive) => ({
    ...directive,
    line: document.positionAt(directive.start).line,
  }));
  return (line: number, code: string, rule: string) => isDisabled(placed, line, code, rule);
}

function toProblem(
  finding: Finding,
  rule: Problem["code"],
  severity: DiagnosticSeverity,
  document: OpenDocument,
): Problem {
  const { code, message, url, fixes } = finding;
  return {
    range: document.rangeOf(finding),
    severity,
    source: SOURCE,
    code: rule,
    ...(url && { codeDescription: { href: url } }),
    message,
    data: { code, fixes },
  };
}
