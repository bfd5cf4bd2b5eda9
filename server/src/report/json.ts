import type { LogReport, Ranking, ReportGroup } from "./logReport";

/** The report as JSON, held by `data/log-report.schema.json`. */
export function jsonReport({ lines, bytes, groups }: LogReport): string {
  return `${JSON.stringify({ version: 1, lines, bytes, groups: groups.map(jsonGroup) }, null, 2)}\n`;
}

function jsonGroup(group: ReportGroup) {
  const { vendor, vendorEvidence, condition, retry } = group;
  return {
    code: group.code,
    vendor: vendor?.id ?? null,
    vendorEvidence: vendorEvidence?.text ?? null,
    count: group.count,
    statuses: byValue(group.statuses),
    firstLine: group.firstLine,
    lastLine: group.lastLine,
    firstTime: isoTime(group.times.first),
    lastTime: isoTime(group.times.last),
    operations: byValue(group.operations),
    buckets: byValue(group.buckets),
    requestIds: group.requests.map(({ id }) => id),
    condition: condition?.id ?? null,
    meaning: group.meaning || null,
    retry: retry ?? null,
    remedies: group.remedies,
  };
}

function byValue({ values }: Ranking): Record<string, number> {
  return Object.fromEntries(values);
}

function isoTime(time: number): string | null {
  return Number.isFinite(time) ? new Date(time).toISOString() : null;
}
