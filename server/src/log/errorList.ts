import type { Evidence } from "../recognition/evidence";
import type { Occurrence } from "../recognition/occurrence";
import type { Text } from "../recognition/text";
import { EVENT_REACH } from "./events";
import { errorsAmong } from "./firstOfEvent";
import { SIGHT } from "./linesAround";

/** How many occurrences are looked at before other requests have their turn: some ten milliseconds. */
const AT_ONCE = 2000;
/** How much of the text is taken at a time meanwhile, in UTF-16 units. */
const AHEAD = 1_000_000;

/**
 * The errors of a text: its occurrences, a code that one event repeats counted once. After an edit,
 * only those near it are looked at again.
 */
export class ErrorList {
  /** The part of the text in which errors are still to be told, as UTF-16 offsets. */
  private from = 0;
  private to = Number.POSITIVE_INFINITY;
  /** Those before that part; an edit since may have gone back behind the last ones. */
  private before: Occurrence[] = [];
  /** The errors when last all were told: those behind that part still are. */
  private last: readonly Occurrence[] = [];
  private known: readonly Occurrence[] | undefined;

  /** @param evidence what the text says of its subject, on which it depends what is an occurrence */
  constructor(readonly evidence: Evidence) {}

  /**
   * Looks at the next occurrences; whether those were the last.
   *
   * @param text the whole text
   * @param occurrences all of its occurrences, in its order
   */
  readOn(text: Text, occurrences: readonly Occurrence[]): boolean {
    if (this.known) return true;
    this.before.length = firstEndingAt(this.before, this.from);
    const first = firstEndingAt(occurrences, this.from);
    const behind = firstEndingAt(occurrences, this.to);
    const next = Math.min(first + AT_ONCE, behind);
    const reach = (occurrences[first]?.start ?? 0) - EVENT_REACH;
    const around = occurrences.slice(firstEndingAt(occurrences, reach), next);
    for (const error of errorsAmong(text, around, this.from, AHEAD)) this.before.push(error);
    if (next < behind) {
      this.from = occurrences[next - 1]!.end + 1;
      return false;
    }
    this.from = Number.POSITIVE_INFINITY;
    this.known = this.before.concat(this.lastFrom(occurrences, this.to));
    this.to = 0;
    this.last = this.known;
    this.before = [...this.known];
    return true;
  }

  /** All errors in the order of the text; what has not been looked at yet is now. */
  all(text: Text, occurrences: readonly Occurrence[]): readonly Occurrence[] {
    while (!this.readOn(text, occurrences));
    return this.known!;
  }

  /**
   * Takes over one edit.
   *
   * @param start UTF-16 offset of the edit
   * @param oldEnd offset behind what was replaced, in the text before
   * @param newEnd offset behind what replaced it, in the text after
   */
  edit(start: number, oldEnd: number, newEnd: number): void {
    const to = this.to > oldEnd ? this.to + newEnd - oldEnd : this.to;
    this.from = Math.min(this.from, start - SIGHT);
    this.to = Math.max(to, newEnd + SIGHT);
    this.known = undefined;
  }

  /** The last errors behind an offset. What was read again since is none of the occurrences. */
  private lastFrom(occurrences: readonly Occurrence[], offset: number): readonly Occurrence[] {
    const holds = (error: Occurrence) =>
      error.end >= offset && occurrences[firstEndingAt(occurrences, error.end)] === error;
    return this.last.slice(firstIndex(this.last, holds));
  }
}

/** The index of the first occurrence that ends at or behind a UTF-16 offset. */
function firstEndingAt(occurrences: readonly Occurrence[], offset: number): number {
  return firstIndex(occurrences, ({ end }) => end >= offset);
}

/** The index of the first item of which something is true, and is of all behind it. */
function firstIndex<Item>(items: readonly Item[], isTrue: (item: Item) => boolean): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isTrue(items[middle]!)) high = middle;
    else low = middle + 1;
  }
  return low;
}
