import type { ExplainedLog } from "../../server/src/log/explainLog";
import { jsonReport } from "../../server/src/report/json";
import { logReport } from "../../server/src/report/logReport";
import { context } from "./explained";
import type { Label } from "./knownLog";

/** What a report says of the errors with one code at one vendor, as far as it is known. */
export interface Group {
  readonly code: string;
  readonly vendor: string | null;
  count: number;
  timeless: number;
  firstLine: number;
  lastLine: number;
  firstTime: string | null;
  lastTime: string | null;
  readonly statuses: Record<string, number>;
  readonly operations: Record<string, number>;
  readonly buckets: Record<string, number>;
  readonly requestIds: string[];
}

/** The groups that a report has to have, by code and vendor. */
export function groupsOf(labels: readonly Label[]): Group[] {
  const only = onlyVendorOf(labels);
  const groups = new Map<string, Group>();
  for (const { code, vendor = only ?? null, line, time, ...said } of labels) {
    const key = `${code} ${vendor}`;
    const group: Group = groups.get(key) ?? {
      ...{ code, vendor, count: 0, timeless: 0, firstLine: line, lastLine: line },
      ...{ firstTime: null, lastTime: null },
      ...{ statuses: {}, operations: {}, buckets: {}, requestIds: [] },
    };
    groups.set(key, group);
    group.count++;
    group.lastLine = line;
    if (time === undefined) group.timeless++;
    else {
      const iso = new Date(time).toISOString();
      if (!group.firstTime || iso < group.firstTime) group.firstTime = iso;
      if (!group.lastTime || iso > group.lastTime) group.lastTime = iso;
    }
    add(group.statuses, said.status);
    add(group.operations, said.operation);
    add(group.buckets, said.bucket);
    if (said.id && !group.requestIds.includes(said.id)) group.requestIds.push(said.id);
  }
  return [...groups.values()].sort(inOrder);
}

/** The vendor that a log is about, which errors are about that name none. */
function onlyVendorOf(labels: readonly Label[]): string | undefined {
  const first = labels.find(({ vendor }) => vendor)?.vendor;
  const isAboutIt = ({ vendor, among }: Label) =>
    vendor ? vendor === first : first !== undefined && among.includes(first);
  return labels.every(isAboutIt) ? first : undefined;
}

function add(counts: Record<string, number>, value: string | undefined): void {
  if (value) counts[value] = (counts[value] ?? 0) + 1;
}

function inOrder(a: Group, b: Group): number {
  const [first, second] = [a, b].map(({ code, vendor }) => `${code} ${vendor}`);
  return first! < second! ? -1 : 1;
}

/** The groups that a report has. */
export function groupsIn(log: ExplainedLog): Group[] {
  const report = logReport(log, context);
  const { groups } = JSON.parse(jsonReport(report)) as { groups: Group[] };
  return groups
    .map((group, at) => ({
      code: group.code,
      vendor: group.vendor,
      count: group.count,
      timeless: report.groups[at]!.timeless,
      firstLine: group.firstLine,
      lastLine: group.lastLine,
      firstTime: group.firstTime,
      lastTime: group.lastTime,
      statuses: group.statuses,
      operations: group.operations,
      buckets: group.buckets,
      requestIds: group.requestIds,
    }))
    .sort(inOrder);
}
