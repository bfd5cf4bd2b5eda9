import type { Group } from "../log/groups";
import type { CatalogContext } from "./context";
import { countedErrors } from "./counts";

/** From which share on one condition is almost all that went wrong, and from which it is most. */
const ALMOST_ALL = 0.9;
const MOST = 0.5;

/**
 * What a log says of storage errors, in one sentence: how many, when, and what most of them are.
 *
 * @param groups the most frequent first
 */
export function reportSentence(groups: readonly Group[], context: CatalogContext): string {
  const { t } = context;
  const errors = groups.reduce((sum, { count }) => sum + count, 0);
  if (errors === 0) return t("There are no storage errors in this log.");
  const counted = countedErrors(errors, groups.length, context);
  const dated = withTime(counted, groups, context);
  const share = shareOfFirst(groups, errors, context);
  return share ? t("{0}, {1}.", dated, share) : t("{0}.", dated);
}

function withTime(counted: string, groups: readonly Group[], { t }: CatalogContext): string {
  const first = Math.min(...groups.map(({ times }) => times.first));
  const last = Math.max(...groups.map(({ times }) => times.last));
  if (!Number.isFinite(first)) return counted;
  const [from, to] = [clock(first, last - first), clock(last, last - first)];
  const [day, lastDay] = [date(first), date(last)];
  if (day !== lastDay)
    return t("{0} between {1} and {2}", counted, `${day} ${from}`, `${lastDay} ${to}`);
  if (from === to) return t("{0} at {1} on {2}", counted, from, day);
  return t("{0} between {1} and {2} on {3}", counted, from, to, day);
}

/** `almost all "Too many requests" at IBM COS`; nothing where no condition stands out. */
function shareOfFirst(
  groups: readonly Group[],
  errors: number,
  { catalog, t, language }: CatalogContext,
): string | undefined {
  const counts = new Map<string, { title: string; at: string | undefined; count: number }>();
  for (const { code, vendor: id, count } of groups) {
    const vendor = id === undefined ? undefined : catalog.vendor(id);
    const condition = catalog.conditionOf(code, vendor);
    const key = `${condition?.id ?? code} ${id ?? ""}`;
    const title = condition?.title[language] ?? code;
    const known = counts.get(key) ?? { title, at: vendor?.shortName, count: 0 };
    counts.set(key, { ...known, count: known.count + count });
  }
  const [first] = [...counts.values()].sort((a, b) => b.count - a.count);
  if (!first || first.count < errors * MOST) return undefined;
  const name = first.at ? t("“{0}” at {1}", first.title, first.at) : t("“{0}”", first.title);
  if (first.count === errors) return errors === 1 ? name : t("all {0}", name);
  return first.count >= errors * ALMOST_ALL
    ? t("almost all {0}", name)
    : t("most of them {0}", name);
}

/** `10:02`, with seconds where all happened within a few minutes; UTC. */
function clock(time: number, span: number): string {
  return new Date(time).toISOString().slice(11, span < 600_000 ? 19 : 16);
}

function date(time: number): string {
  return new Date(time).toISOString().slice(0, 10);
}
