import { firstIndex } from "../firstIndex";
import type { Evidence } from "../recognition/evidence";
import { type Moving, MovingList } from "../recognition/movingList";
import type { Occurrence } from "../recognition/occurrence";
import type { Text } from "../recognition/text";
import { errorsAmong, RUN_UP } from "./errorsAmong";
import { LinesAround, SIGHT } from "./linesAround";

/** How many occurrences are looked at at a time: some milliseconds, with those before them. */
const AT_ONCE = 1000;
/** How much of the text is taken at a time meanwhile, in UTF-16 units. */
const AHEAD = 1_000_000;

/** A part of the text, as UTF-16 offsets. */
interface Part {
  readonly from: number;
  readonly to: number;
}

/** An error, and where it stands. The occurrence moves with others, and stays behind meanwhile. */
interface Told extends Moving {
  readonly error: Occurrence;
}

/**
 * The errors of a text: its occurrences, a code that one event repeats counted once. After an edit,
 * only those near it are looked at again.
 */
export class ErrorList {
  private readonly told = new MovingList<Told>([]);
  /** Where errors are still to be told, in the order of the text; none of these parts overlap. */
  private untold: Part[] = [{ from: 0, to: Number.POSITIVE_INFINITY }];
  private known: readonly Occurrence[] | undefined;
  private lines: LinesAround | undefined;

  /** @param evidence what the text says of its subject, on which it depends what is an occurrence */
  constructor(readonly evidence: Evidence) {}

  /**
   * Looks at the next occurrences; whether those were the last.
   *
   * @param text the whole text
   * @param occurrences all of its occurrences, in its order
   */
  readOn(text: Text, occurrences: readonly Occurrence[]): boolean {
    const part = this.untold.shift();
    if (!part) return true;
    const first = firstIndex(occurrences, ({ end }) => end > part.from);
    const behind = firstIndex(occurrences, ({ start }) => start >= part.to);
    const next = Math.min(first + AT_ONCE, behind);
    const to = next < behind ? occurrences[next - 1]!.end : part.to;
    if (next < behind) this.untold.unshift({ from: to, to: part.to });
    const reach = (occurrences[first]?.start ?? 0) - RUN_UP;
    const before = firstIndex(occurrences, ({ end }) => end >= reach);
    this.lines ??= new LinesAround(text, AHEAD);
    const errors = errorsAmong(this.lines, occurrences.slice(before, next), part.from + 1);
    const told = errors.map((error) => ({ start: error.start, end: error.end, error }));
    this.told.replace(part.from, to, 0, told);
    const isDone = this.untold.length === 0;
    if (isDone) this.lines = undefined;
    return isDone;
  }

  /** All errors in the order of the text; what has not been looked at yet is now. */
  all(text: Text, occurrences: readonly Occurrence[]): readonly Occurrence[] {
    while (!this.readOn(text, occurrences));
    this.known ??= this.told.all.map(({ error }) => error);
    return this.known;
  }

  /**
   * Takes over one edit.
   *
   * @param start UTF-16 offset of the edit
   * @param oldEnd offset behind what was replaced, in the text before
   * @param newEnd offset behind what replaced it, in the text after
   */
  edit(start: number, oldEnd: number, newEnd: number): void {
    const shift = newEnd - oldEnd;
    const from = start - SIGHT;
    const moved = (offset: number) => (offset > start ? Math.max(start, offset + shift) : offset);
    const parts = this.untold.map((part) => ({ from: moved(part.from), to: moved(part.to) }));
    this.untold = withPart(parts, { from, to: newEnd + SIGHT });
    this.told.replace(from, oldEnd + SIGHT, shift, []);
    this.known = undefined;
    this.lines = undefined;
  }
}

/** Parts in their order, and another one, which takes in those that it touches. */
function withPart(parts: readonly Part[], added: Part): Part[] {
  const before = parts.filter(({ to }) => to < added.from);
  const behind = parts.filter(({ from }) => from > added.to);
  const touched = [...parts.slice(before.length, parts.length - behind.length), added];
  const from = Math.min(...touched.map((part) => part.from));
  const to = Math.max(...touched.map((part) => part.to));
  return [...before, { from, to }, ...behind];
}
