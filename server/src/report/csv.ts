import { unparse } from "papaparse";
import type { LogReport, Ranking, ReportGroup } from "./logReport";

/** The columns, and what each holds. */
const COLUMNS: Readonly<Record<string, (group: ReportGroup) => string | number>> = {
  code: ({ code }) => code,
  vendor: ({ vendor }) => vendor?.id ?? "",
  vendorEvidence: ({ vendorEvidence }) => vendorEvidence?.text ?? "",
  count: ({ count }) => count,
  statuses: ({ statuses }) => listed(statuses),
  firstLine: ({ firstLine }) => firstLine,
  lastLine: ({ lastLine }) => lastLine,
  firstTime: ({ times }) => isoTime(times.first),
  lastTime: ({ times }) => isoTime(times.last),
  operations: ({ operations }) => listed(operations),
  buckets: ({ buckets }) => listed(buckets),
  requestIds: ({ requests }) => requests.map(({ id }) => id).join(" "),
  condition: ({ condition }) => condition?.id ?? "",
  meaning: ({ meaning }) => meaning,
  retry: ({ retry }) => retry ?? "",
  remedies: ({ remedies }) => remedies.join(" "),
};

/** The report as a table for spreadsheets, in which no value is taken for a formula. */
export function csvReport({ groups }: LogReport): string {
  const fields = Object.keys(COLUMNS);
  const data = groups.map((group) => Object.values(COLUMNS).map((value) => value(group)));
  const rows = unparse({ fields, data }, { escapeFormulae: true, newline: "\r\n" });
  return `${rows.trimEnd()}\r\n`;
}

function listed({ values }: Ranking): string {
  return values.map(([value, times]) => `${value}: ${times}`).join("; ");
}

function isoTime(time: number): string {
  return Number.isFinite(time) ? new Date(time).toISOString() : "";
}
