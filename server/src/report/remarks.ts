import type { CatalogContext } from "../features/context";
import { formatBytes, formatCount, formatTime, hasTimes } from "./format";
import type { LogReport } from "./logReport";

/** How many lines are named. */
const LINES = 3;

/** What a reader has to know of the report: what was read, and what could not be. */
export function remarks(report: LogReport, context: CatalogContext): string[] {
  const { t } = context;
  return [
    report.lines === 1
      ? t("Read one line, {0}.", formatBytes(report.bytes))
      : t("Read {0} lines, {1}.", formatCount(report.lines), formatBytes(report.bytes)),
    ...spanRemarks(report, context),
    ...timeRemarks(report, context),
    ...cutRemarks(report, context),
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
    ...(timeless > 0 ? [t("{0} errors have no time.", formatCount(timeless))] : []),
  ];
}

function cutRemarks({ groups, longLines }: LogReport, context: CatalogContext): string[] {
  const { t } = context;
  const named = longLines.slice(0, LINES).join(", ");
  const isCapped = groups.some(({ operations, buckets, hosts }) =>
    [operations, buckets, hosts].some(({ rest }) => rest > 0),
  );
  return [
    ...(longLines.length > 0
      ? [t("Very long lines ({0}): what in them is one error can only be guessed.", named)]
      : []),
    ...(isCapped ? [t("Not every bucket, operation and host is listed: there are too many.")] : []),
    ...(groups.some(({ hasMoreRequests }) => hasMoreRequests)
      ? [t("Of the request ids, the first of each kind are listed.")]
      : []),
  ];
}
