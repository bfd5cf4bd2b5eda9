import { lineEnd } from "./lines";

/** A list of objects on one line, as CloudTrail writes it: the name of their first member. */
const LIST = /\s{0,9}(?:\{"\w{1,40}":\s?)?\[\s?\{\s?"(\w{1,40})"/y;
/** What CloudTrail's records begin with; the list's beginning may be out of sight. */
const CLOUD_TRAIL = "eventVersion";
/** Longer lines are no single events. */
const LONGEST_EVENT = 16_384;
/** What counts as one event in a long line that is no list, in UTF-16 units. */
const PIECE = 2048;

/**
 * The part of a line that is one event, where a line holds several: an object of a list, or a piece
 * of a line that is too long to be one event.
 *
 * @param line UTF-16 offset where the line begins
 * @param offset what the part has to hold
 * @returns nothing where the whole line belongs to one event
 */
export function recordAround(
  text: string,
  line: number,
  offset: number,
): { start: number; end: number } | undefined {
  LIST.lastIndex = line;
  const listed = LIST.exec(text)?.[1];
  const isLong = offset - line > LONGEST_EVENT || lineEnd(text, offset) - line > LONGEST_EVENT;
  if (!listed && !isLong) return undefined;
  const end = lineEnd(text, offset);
  const separator = new RegExp(`\\},\\s?\\{\\s?"${listed ?? CLOUD_TRAIL}"`, "g");
  const before = text.slice(Math.max(line, offset - LONGEST_EVENT), offset);
  const opening = [...before.matchAll(separator)].at(-1);
  if (!listed && !opening) return { start: offset, end: Math.min(end, offset + PIECE) };
  const start = opening ? offset - before.length + opening.index + 2 : line;
  separator.lastIndex = 0;
  const closing = separator.exec(text.slice(offset, Math.min(end, offset + LONGEST_EVENT)));
  return {
    start,
    end: closing ? offset + closing.index + 1 : Math.min(end, offset + LONGEST_EVENT),
  };
}
