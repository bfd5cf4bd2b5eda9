/** When things happened: the first time, the last, and how many in each stretch between. */
export interface Timeline {
  /** Milliseconds since 1970, UTC. Infinite while nothing is known. */
  first: number;
  last: number;
  /** How long a stretch is, in milliseconds. */
  step: number;
  /** How many happened in a stretch, by its number: time divided by {@link step}, rounded down. */
  readonly counts: Map<number, number>;
}

/** How many stretches are kept; with more, two become one. */
const MOST_STRETCHES = 96;
const FEWEST_STRETCHES = 32;
const FIRST_STEP = 1000;

export function newTimeline(): Timeline {
  return {
    first: Number.POSITIVE_INFINITY,
    last: Number.NEGATIVE_INFINITY,
    step: FIRST_STEP,
    counts: new Map(),
  };
}

/**
 * @param time milliseconds since 1970, UTC
 * @param times how often something happened then
 * @param room how many stretches there is room for; a few are kept in any case
 */
export function addTime(timeline: Timeline, time: number, times = 1, room = MOST_STRETCHES): void {
  if (time < timeline.first) timeline.first = time;
  if (time > timeline.last) timeline.last = time;
  const stretch = Math.floor(time / timeline.step);
  timeline.counts.set(stretch, (timeline.counts.get(stretch) ?? 0) + times);
  const most = Math.min(MOST_STRETCHES, Math.max(FEWEST_STRETCHES, room));
  while (timeline.counts.size > most) widen(timeline);
}

/**
 * Adds what another timeline holds.
 *
 * @param shifted what becomes of each of its times
 */
export function addTimeline(
  timeline: Timeline,
  other: Timeline,
  shifted: (time: number) => number = (time) => time,
): void {
  if (other.counts.size === 0) return;
  while (timeline.step < other.step) widen(timeline);
  for (const [stretch, times] of other.counts) {
    const start = Math.max(other.first, stretch * other.step);
    addTime(timeline, shifted(Math.min(other.last, start)), times);
  }
  addTime(timeline, shifted(other.last), 0);
}

function widen(timeline: Timeline): void {
  const stretches = [...timeline.counts];
  timeline.step *= 2;
  timeline.counts.clear();
  for (const [stretch, times] of stretches) {
    const wide = Math.floor(stretch / 2);
    timeline.counts.set(wide, (timeline.counts.get(wide) ?? 0) + times);
  }
}
