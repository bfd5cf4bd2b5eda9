import { sdkCodes } from "../catalog/sdkCodes";
import type { ExplainedLog } from "../log/explainLog";
import type { FailedRequest, Group } from "../log/groups";
import { ranked, type Tally } from "../log/tally";
import type { CatalogContext } from "./context";
import { number } from "./counts";
import { errorChart } from "./errorChart";
import type { KindText, LogReport, RequestText } from "./explainLogRequest";
import { reportSentence } from "./reportSentence";
import { retryAdvice } from "./retryAdvice";

/** How many values of an operation, a bucket or a status a table names. */
const MOST_VALUES = 5;
/** How many requests of a kind a report has: enough for any support case. */
const MOST_REQUESTS = 100;
/** How many lines of a kind a report links to. */
const MOST_LINES = 20;

/** A log's report. */
export function logReport(log: ExplainedLog, context: CatalogContext): LogReport {
  const groups = [...log.groups.values()].sort(byCount);
  const chart = errorChart(groups, context);
  return {
    sentence: isUnread(log)
      ? context.t("The log could not be read: {0}", reasonOf(log))
      : reportSentence(groups, context),
    remarks: remarks(log, groups, context),
    ...(chart && { chart }),
    kinds: groups.map((group) => kindText(group, context)),
  };
}

/** Whether nothing of the log could be read. */
function isUnread({ failure, bytes }: ExplainedLog): boolean {
  return failure !== undefined && bytes === 0;
}

function reasonOf({ failure }: ExplainedLog): string {
  return failure instanceof Error ? failure.message : String(failure);
}

function byCount(a: Group, b: Group): number {
  return b.count - a.count || a.firstLine - b.firstLine;
}

function remarks(log: ExplainedLog, groups: readonly Group[], context: CatalogContext): string[] {
  const { t } = context;
  const { failure, hasZoneless, longLines } = log;
  const errors = groups.reduce((sum, { count }) => sum + count, 0);
  const timeless = groups.reduce((sum, one) => sum + one.timeless, 0);
  const said: string[] = [];
  if (failure !== undefined && !isUnread(log)) {
    const reason = reasonOf(log);
    said.push(t("The log could not be read to its end ({0}); what came before counts.", reason));
  }
  if (errors > 0 && timeless === errors) {
    said.push(t("No time could be read in this log, so there is no chart."));
  } else if (timeless > 0) {
    said.push(t("{0} errors have no time that can be read.", number(timeless, context)));
  }
  if (hasZoneless) said.push(t("Times are in UTC; those that name no zone are taken for UTC."));
  else if (timeless < errors) said.push(t("Times are in UTC."));
  if (longLines.length > 0) {
    const lines = longLines.slice(0, MOST_VALUES).join(", ");
    said.push(t("Some lines are too long to tell their events apart well: {0}.", lines));
  }
  return said;
}

function kindText(group: Group, context: CatalogContext): KindText {
  const { catalog } = context;
  const vendor = group.vendor === undefined ? undefined : catalog.vendor(group.vendor);
  const { first, last } = group.times;
  return {
    ...{ code: group.code, evidence: group.evidence ?? "", count: group.count },
    ...(vendor && { vendor: { id: vendor.id, name: vendor.name } }),
    statuses: values(group.statuses, context),
    operations: values(group.operations, context),
    buckets: values(group.buckets, context),
    hosts: values(group.hosts, context),
    first: { line: group.firstLine, time: timeText(first) },
    last: { line: group.lastLine, time: timeText(last) },
    requests: [...group.requests.values()].slice(0, MOST_REQUESTS).map(requestText),
    withRequest: group.withRequest,
    lines: group.lines.slice(0, MOST_LINES),
    meaning: meaning(group, context),
    ...conditionOf(group, context),
    ...(group.example && { example: group.example.text }),
  };
}

/** `503 (1,200), 429 (4)`; without a count where there is one value only. */
function values(tally: Tally, context: CatalogContext): string {
  const all = ranked(tally);
  const [only] = all;
  if (all.length === 1 && tally.rest === 0 && only) return only[0];
  const shown = all.slice(0, MOST_VALUES);
  const named = shown.map(([value, times]) => `${value} (${number(times, context)})`);
  return [...named, ...(all.length > shown.length || tally.rest > 0 ? ["…"] : [])].join(", ");
}

function requestText({ id, hostId, time, line }: FailedRequest): RequestText {
  return { id, ...(hostId && { hostId }), time: timeText(time), line };
}

/** What the vendor's lists say, else what an SDK means by it, else what it usually is. */
function meaning({ code, vendor: id }: Group, { catalog, language }: CatalogContext): string {
  const vendor = id === undefined ? undefined : catalog.vendor(id);
  const cases = vendor ? catalog.casesInAnySpelling(vendor, code) : [];
  const own = [...new Set(cases.map(({ description }) => description))];
  if (own.length > 0) return own.join(" · ");
  const sdk = sdkCodes.get(code)?.meaning[language];
  return sdk ?? catalog.conditionOf(code, vendor)?.title[language] ?? "";
}

function conditionOf({ code, vendor: id }: Group, { catalog, language, t }: CatalogContext) {
  const vendor = id === undefined ? undefined : catalog.vendor(id);
  const condition = catalog.conditionOf(code, vendor);
  if (!condition) return {};
  const { title, causes, retry, remedies, support } = condition;
  return {
    condition: {
      title: title[language],
      causes: causes.map((cause) => cause[language]),
      retry: retryAdvice(retry, t),
      remedies: remedies.map((remedy) => remedy[language]),
      support: support.map((item) => item[language]),
    },
  };
}

/** `2026-11-20 10:02:11`, UTC; empty for no time. */
export function timeText(time: number | undefined): string {
  if (time === undefined || !Number.isFinite(time)) return "";
  return new Date(time).toISOString().slice(0, 19).replace("T", " ");
}
