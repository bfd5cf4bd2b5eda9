import type { ReportGroup } from "../report/logReport";
import type { CatalogContext } from "./context";
import type { ErrorChart } from "./explainLogRequest";

/** More codes can't be told apart in one chart. */
const MOST_SERIES = 6;
const MOST_STRETCHES = 96;

const SECOND = 1000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** How long stretches may be, so that they begin where a clock has a round number. */
const STEPS = [
  ...[1, 2, 5, 10, 15, 30].map((seconds) => seconds * SECOND),
  ...[1, 2, 5, 10, 15, 30].map((minutes) => minutes * MINUTE),
  ...[1, 2, 3, 6, 12].map((hours) => hours * HOUR),
  ...[1, 2, 7, 14, 28, 91, 364, 3640].map((days) => days * DAY),
];

/**
 * Errors over time; nothing where no time could be read.
 *
 * @param groups the most frequent first
 */
export function errorChart(
  groups: readonly ReportGroup[],
  { t }: CatalogContext,
): ErrorChart | undefined {
  const dated = groups.filter(({ times }) => times.counts.size > 0);
  if (dated.length === 0) return undefined;
  const first = Math.min(...dated.map(({ times }) => times.first));
  const last = Math.max(...dated.map(({ times }) => times.last));
  const finest = Math.max(...dated.map(({ times }) => times.step));
  const step =
    STEPS.find((one) => one >= finest && (last - first) / one < MOST_STRETCHES) ?? STEPS.at(-1)!;
  const start = Math.floor(first / step) * step;
  const length = Math.floor((last - start) / step) + 1;
  const codes = [...new Set(dated.map(({ code }) => code))];
  const named = codes.length > MOST_SERIES ? codes.slice(0, MOST_SERIES - 1) : codes;
  const series = new Map(named.map((code) => [code, new Array<number>(length).fill(0)]));
  const others = new Array<number>(length).fill(0);
  for (const { code, times } of dated) {
    const counts = series.get(code) ?? others;
    for (const [stretch, count] of times.counts) {
      const time = Math.min(last, Math.max(first, stretch * times.step));
      counts[Math.floor((time - start) / step)]! += count;
    }
  }
  const rest = codes.length - named.length;
  return {
    ...{ start, step },
    series: [
      ...[...series].map(([name, counts]) => ({ name, counts })),
      ...(rest > 0 ? [{ name: t("{0} other codes", rest), counts: others }] : []),
    ],
  };
}
