import { copied } from "../recognition/copied";

/** How often each of some values was seen. */
export interface Tally {
  readonly counts: Map<string, number>;
  /** How often a value was seen for which there was no more room. */
  rest: number;
}

/** How much of a value is kept, in UTF-16 units. */
const LONGEST = 256;

export function newTally(): Tally {
  return { counts: new Map(), rest: 0 };
}

/** @param room how many different values are kept: a log may name a new bucket on each line */
export function count(tally: Tally, value: string, times: number, room: number): void {
  const key = value.slice(0, LONGEST);
  const known = tally.counts.get(key);
  if (known !== undefined) tally.counts.set(key, known + times);
  else if (tally.counts.size < room) tally.counts.set(copied(key), times);
  else tally.rest += times;
}

/** Adds what another tally has counted. */
export function addTally(tally: Tally, other: Tally, room: number): void {
  for (const [value, times] of other.counts) count(tally, value, times, room);
  tally.rest += other.rest;
}

/** The values, most frequent first, those that are equally frequent by name. */
export function ranked(tally: Tally): [value: string, times: number][] {
  return [...tally.counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
}
