import type { CatalogContext } from "../features/context";
import { formatCount, formatTime, formatTimeAfter, hasTimes } from "./format";
import type { LogReport } from "./logReport";

/** From which share of all errors on one kind is said to be nearly all of them. */
const NEARLY_ALL = 0.9;
/** One kind with more than this share is said to be most of them. */
const HALF = 0.5;

/** The report in one sentence: how many errors of how many kinds, when, and what they mostly are. */
export function summary(report: LogReport, context: CatalogContext): string {
  const { t } = context;
  if (report.errors === 0) return t("No storage errors.");
  const counted = withShare(report, withSpan(report, countOf(report, context), context), context);
  return t("{0}.", counted);
}

function countOf({ errors, groups }: LogReport, context: CatalogContext): string {
  const { t } = context;
  if (errors === 1) return t("One error");
  const kinds = new Set(groups.map(({ code }) => code)).size;
  const count = formatCount(errors);
  return kinds === 1
    ? t("{0} errors of one kind", count)
    : t("{0} errors of {1} kinds", count, formatCount(kinds));
}

function withSpan({ groups }: LogReport, counted: string, { t }: CatalogContext): string {
  const timed = groups.filter(hasTimes);
  if (timed.length === 0) return counted;
  const first = Math.min(...timed.map(({ times }) => times.first));
  const last = Math.max(...timed.map(({ times }) => times.last));
  if (formatTime(first) === formatTime(last)) return t("{0} at {1}", counted, formatTime(first));
  return t("{0} between {1} and {2}", counted, formatTime(first), formatTimeAfter(last, first));
}

/** What most of them mean, at which vendor. */
function withShare({ errors, groups }: LogReport, counted: string, { t }: CatalogContext): string {
  const shares = new Map<string, { readonly what: string; count: number }>();
  for (const { code, condition, vendor, count } of groups) {
    const title = condition?.title ?? code;
    const what = vendor ? t("“{0}” at {1}", title, vendor.name) : t("“{0}”", title);
    const share = shares.get(what) ?? { what, count: 0 };
    share.count += count;
    shares.set(what, share);
  }
  const [top] = [...shares.values()].sort((a, b) => b.count - a.count);
  if (top!.count === errors) return t("{0}: {1}", counted, top!.what);
  if (top!.count >= errors * NEARLY_ALL)
    return t("{0}, almost all of them {1}", counted, top!.what);
  if (top!.count > errors * HALF) return t("{0}, most of them {1}", counted, top!.what);
  return counted;
}
