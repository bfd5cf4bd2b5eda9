import type { CatalogContext } from "../features/context";
import { formatBytes, formatCount, formatTime, hasTimes } from "./format";
import type { LogReport } from "./logReport";
import type { NameLine } from "./sections";

/** How many lines are named. */
const LINES = 3;

/** What a reader has to know of the report: what was read, and what could not be. */
export function remarks(report: LogReport, nameLine: NameLine, context: CatalogContext): string[] {
  const { t } = context;
  return [
    report.lines === 1
      ? t("Read one line, {0}.", formatBytes(report.bytes))
      : t("Read {0} lines, {1}.", formatCount(report.lines), formatBytes(report.bytes)),
    ...spanRemarks(report, context),
    ...timeRemarks(report, context),
    ...longLineRemarks(report, nameLine, context),
    ...cutRemarks(report, context),
  ];
}

function longLineRemarks(
  { longLines }: LogReport,
  nameLine: NameLine,
  { t }: CatalogContext,
): string[] {
  if (longLines.length === 0) return [];
  const named = longLines.slice(0, LINES).map(nameLine).join(", ");
  const left = longLines.length - LINES;
  return [
    t("Very long lines: {0}.", left > 0 ? t("{0}, {1} more", named, formatCount(left)) : named),
    t("What in them is one error can only be guessed."),
  ];
}

function spanRemarks({ span }: LogReport, { t }: CatalogContext): string[] {
  if (!span) return [];
  const [since, until] = [span.since, span.until].map((time) =>
    Number.isFinite(time) ? formatTime(time) : undefined,
  );
  const counted =
    since && until
      ? t("Only errors between {0} and {1} count, in UTC.", since, until)
      : since
        ? t("Only errors since {0} count, in UTC.", since)
        : t("Only errors until {0} count, in UTC.", until!);
  return [counted, t("Those without a time are left out.")];
}

function timeRemarks({ groups, errors, hasZoneless }: LogReport, context: CatalogContext) {
  const { t } = context;
  if (errors === 0) return [];
  if (!groups.some(hasTimes)) return [t("No times could be read in this log.")];
  const timeless = groups.reduce((sum, group) => sum + group.timeless, 0);
  return [
    ...(hasZoneless ? [t("Times without a zone are read as UTC.")] : []),
    ...(timeless === 1 ? [t("One error has no time.")] : []),
    ...(timeless > 1 ? [t("{0} errors have no time.", formatCount(timeless))] : []),
  ];
}

function cutRemarks({ groups }: LogReport, context: CatalogContext): string[] {
  const { t } = context;
  const isCapped = groups.some(({ operations, buckets, hosts }) =>
    [operations, buckets, hosts].some(({ rest }) => rest > 0),
  );
  return [
    ...(isCapped ? [t("Not every bucket, operation and host is listed: there are too many.")] : []),
    ...(groups.some(({ hasMoreRequests }) => hasMoreRequests)
      ? [t("Of the request ids, the first of each kind are listed.")]
      : []),
  ];
}
