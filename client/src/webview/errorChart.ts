import uPlot from "uplot";
import type { ErrorChart } from "../../../server/src/features/explainLogRequest";
import { chartColor, fillOf, swatch } from "./patterns";

const HEIGHT = 240;
/** The space between two bars, and the widest bar, in CSS pixels. */
const GAP = 1;
const WIDEST_BAR = 48;
/** In seconds. */
const MINUTE = 60;
const DAY = 86_400;

/** Draws errors over time as bars, a colour and a pattern for each code, and names them in a list. */
export function drawChart(place: HTMLElement, legend: HTMLElement, chart: ErrorChart): void {
  let plot: uPlot | undefined;
  const draw = () => {
    plot?.destroy();
    plot = new uPlot(optionsOf(place.clientWidth, chart), dataOf(chart), place);
    legend.replaceChildren(...chart.series.map(({ name, counts }, at) => entry(name, counts, at)));
  };
  draw();
  new ResizeObserver(() => plot?.setSize({ width: place.clientWidth, height: HEIGHT })).observe(
    place,
  );
  // VS Code gives the body other classes when the theme changes.
  new MutationObserver(draw).observe(document.body, { attributeFilter: ["class"] });
}

/** Each series on top of those before it, the last one drawn first, so that the bars stack. */
function dataOf({ start, step, series }: ErrorChart): uPlot.AlignedData {
  const length = series[0]?.counts.length ?? 0;
  const times = Array.from({ length }, (_, at) => (start + (at + 0.5) * step) / 1000);
  const sums: number[][] = [];
  for (const { counts } of series) {
    const below = sums.at(-1);
    sums.push(counts.map((count, at) => count + (below?.[at] ?? 0)));
  }
  // A bar of nothing would still have an outline.
  const bars = sums.map((sum, at) =>
    sum.map((height, stretch) => (series[at]!.counts[stretch] ? height : null)),
  );
  return [times, ...bars.reverse()];
}

function optionsOf(width: number, { start, step, series }: ErrorChart): uPlot.Options {
  const stretches = series[0]?.counts.length ?? 0;
  const bars = uPlot.paths.bars!({ size: [1, WIDEST_BAR], gap: GAP, align: 0 });
  const text = chartColor("foreground");
  const axis: uPlot.Axis = {
    stroke: text,
    font: `11px ${getComputedStyle(document.body).fontFamily}`,
    grid: { stroke: chartColor("lines"), width: 0.5 },
    ticks: { stroke: chartColor("lines"), width: 1 },
  };
  return {
    ...{ width, height: HEIGHT, legend: { show: false }, cursor: { show: false } },
    tzDate: (seconds) => uPlot.tzDate(new Date(seconds * 1000), "Etc/UTC"),
    scales: {
      x: { time: true, range: [start / 1000, (start + stretches * step) / 1000] },
      y: { range: (_, _min, most) => [0, Math.max(1, most * 1.05)] },
    },
    axes: [
      { ...axis, grid: { show: false }, values: timeLabels },
      { ...axis, incrs: [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000, 100_000] },
    ],
    series: [
      {},
      ...series
        .map((_, at) => ({
          paths: bars,
          points: { show: false },
          stroke: chartColor(at),
          width: 1,
          fill: () => fillOf(at),
        }))
        .reverse(),
    ],
  };
}

/**
 * `10:02`, in UTC as the rest of the report; days or seconds where the axis has such steps. A step
 * of less than a second would have the label of the one before, and gets none.
 */
function timeLabels(
  _: uPlot,
  times: readonly number[],
  _axis: number,
  _space: number,
  step: number,
): string[] {
  const [from, to] = step >= DAY ? [5, 10] : step >= MINUTE ? [11, 16] : [11, 19];
  const labels = times.map((time) => new Date(time * 1000).toISOString().slice(from, to));
  return labels.map((label, at) => (label === labels[at - 1] ? "" : label));
}

function entry(name: string, counts: readonly number[], at: number): HTMLLIElement {
  const item = document.createElement("li");
  const total = counts.reduce((sum, count) => sum + count, 0);
  item.append(swatch(at), ` ${name} (${total.toLocaleString()})`);
  return item;
}
