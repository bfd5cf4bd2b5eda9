import type { CatalogContext } from "../features/context";
import { formatCount, formatRanking, hasTimes, vendorName } from "./format";
import type { LogReport, ReportGroup } from "./logReport";

/** How many requests of a kind are listed: more than any support looks at. */
const REQUESTS = 20;
const VALUES = 5;

/**
 * What a vendor's support asks for: what happened how often and when, the hosts, and the ids of
 * requests with their times, all in UTC. No secrets.
 */
export function supportText(report: LogReport, context: CatalogContext): string {
  return `${report.groups.map((group) => kindOf(group, context)).join("\n\n")}\n`;
}

function kindOf(group: ReportGroup, context: CatalogContext): string {
  const { t } = context;
  const statuses = formatRanking(group.statuses, VALUES, context);
  const count = formatCount(group.count);
  const named = [
    [t("Errors"), count],
    [t("First"), hasTimes(group) ? iso(group.times.first) : ""],
    [t("Last"), hasTimes(group) ? iso(group.times.last) : ""],
    [t("Hosts"), formatRanking(group.hosts, VALUES, context)],
    [t("Operations"), formatRanking(group.operations, VALUES, context)],
    [t("Buckets"), formatRanking(group.buckets, VALUES, context)],
  ] as const;
  return [
    [group.code, statuses, vendorName(group, context)].filter(Boolean).join(" · "),
    ...named.filter(([, value]) => value !== "").map(([name, value]) => `${name}: ${value}`),
    ...requestLines(group, context),
  ].join("\n");
}

function requestLines({ requests }: ReportGroup, { t }: CatalogContext): string[] {
  if (requests.length === 0) return [t("The log names no request ids.")];
  return [
    t("Requests:"),
    ...requests
      .slice(0, REQUESTS)
      .map(({ time, id, hostId }) =>
        [time === undefined ? "" : iso(time), id, hostId ?? ""].filter(Boolean).join("  "),
      )
      .map((line) => `- ${line}`),
  ];
}

function iso(time: number): string {
  return new Date(time).toISOString();
}
