import type { Translate } from "../l10n";
import type { ExplainedLog } from "../log/explainLog";
import type { Group } from "../log/groups";
import { ranked, type Tally } from "../log/tally";
import type { CatalogContext } from "./context";
import type { KindText, LogReport } from "./explainLogRequest";

/** A report as Markdown: the sentence, a table of kinds, and what to do about each. */
export function reportMarkdown({ sentence, remarks, kinds }: LogReport, t: Translate): string {
  const [head, ...rows] = tableOf(kinds, t).map((cells) => cells.map(escaped));
  const table = [head!, head!.map(() => "---"), ...rows];
  return [
    escaped(sentence),
    ...remarks.map(escaped),
    ...(kinds.length > 0 ? [table.map((cells) => `| ${cells.join(" | ")} |`).join("\n")] : []),
    ...kinds.map((kind) => adviceOf(kind, t)),
  ].join("\n\n");
}

/** A report's kinds as comma-separated values (RFC 4180). */
export function reportCsv({ kinds }: LogReport, t: Translate): string {
  return tableOf(kinds, t)
    .map((cells) => `${cells.map(csvCell).join(",")}\r\n`)
    .join("");
}

/** What was found in a log, for programs. */
export function reportJson(log: ExplainedLog, context: CatalogContext): string {
  const { lines, bytes, groups } = log;
  const found = [...groups.values()].map((group) => groupJson(group, context));
  return `${JSON.stringify({ version: 1, lines, bytes, groups: found }, null, 2)}\n`;
}

function groupJson(group: Group, { catalog, language }: CatalogContext) {
  const vendor = group.vendor === undefined ? undefined : catalog.vendor(group.vendor);
  const condition = catalog.conditionOf(group.code, vendor);
  const [case_] = vendor ? catalog.casesInAnySpelling(vendor, group.code) : [];
  return {
    code: group.code,
    vendor: group.vendor ?? null,
    vendorEvidence: group.evidence ?? null,
    count: group.count,
    statuses: counts(group.statuses),
    firstLine: group.firstLine,
    lastLine: group.lastLine,
    firstTime: isoTime(group.times.first),
    lastTime: isoTime(group.times.last),
    operations: counts(group.operations),
    buckets: counts(group.buckets),
    requestIds: [...group.requests.keys()],
    condition: condition?.id ?? null,
    meaning: case_?.description ?? condition?.title[language] ?? null,
    retry: condition?.retry ?? null,
    remedies: condition?.remedies.map((remedy) => remedy[language]) ?? [],
  };
}

function counts(tally: Tally): Record<string, number> {
  return Object.fromEntries(ranked(tally));
}

function isoTime(time: number): string | null {
  return Number.isFinite(time) ? new Date(time).toISOString() : null;
}

function tableOf(kinds: readonly KindText[], t: Translate): string[][] {
  return [
    [
      ...[t("Code"), t("Vendor"), t("Errors"), t("Status"), t("First"), t("Last"), t("Lines")],
      ...[t("Operation"), t("Bucket"), t("Request ids")],
    ],
    ...kinds.map(({ code, vendor, count, statuses, first, last, ...kind }) => [
      ...[code, vendor?.name ?? "", `${count}`, statuses, first.time, last.time],
      ...[`${first.line}–${last.line}`, kind.operations, kind.buckets],
      kind.requests.map(({ id }) => id).join(" "),
    ]),
  ];
}

function adviceOf({ code, vendor, meaning, condition }: KindText, t: Translate): string {
  const lines = [`## ${[code, vendor?.name].filter(Boolean).join(" · ")}`, escaped(meaning)];
  if (condition) {
    lines.push(`${t("Usual causes, most likely first")}:`, list(condition.causes));
    lines.push(escaped(condition.retry), `${t("What to do")}:`, list(condition.remedies));
  }
  return lines.filter((line) => line !== "").join("\n\n");
}

function list(items: readonly string[]): string {
  return items.map((item) => `- ${escaped(item)}`).join("\n");
}

function escaped(cell: string): string {
  return cell.replace(/[\\`*_[\]<>|~]/g, "\\$&").replace(/\s*\n\s*/g, " ");
}

/** What a spreadsheet would take for a formula begins with an apostrophe, which it hides. */
function csvCell(cell: string): string {
  const guarded = /^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell;
  return /[",\r\n]/.test(guarded) ? `"${guarded.replaceAll('"', '""')}"` : guarded;
}
