import type { CatalogContext } from "../features/context";
import { formatBytes, formatCount, hasTimes } from "./format";
import type { LogReport } from "./logReport";

/** How many lines are named. */
const LINES = 3;

/** What a reader has to know of the report: what was read, and what could not be. */
export function remarks(report: LogReport, context: CatalogContext): string[] {
  const { t } = context;
  return [
    t("Read {0} lines, {1}.", formatCount(report.lines), formatBytes(report.bytes)),
    ...timeRemarks(report, context),
    ...cutRemarks(report, context),
  ];
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
