import type { Occurrence } from "../recognition/occurrence";
import { EVENT_REACH, eventAt, type LogEvent } from "./events";
import { LONGEST_LINE } from "./lines";
import type { LinesAround } from "./linesAround";

/**
 * How far before a part its events may begin, in UTF-16 units. A line that is longer is cut into
 * pieces, of which each begins with the first code behind the one before: where they are cut, and
 * so what counts as repeated, depends on where one begins to look.
 */
export const RUN_UP = LONGEST_LINE + EVENT_REACH;

/**
 * The errors among the occurrences of a part of a text: a code that one event repeats counts once.
 *
 * @param lines the lines of the whole text
 * @param around the occurrences in the order of the text, from {@link RUN_UP} before the part on
 * @param from UTF-16 offset where the part begins
 */
export function errorsAmong(
  lines: LinesAround,
  around: readonly Occurrence[],
  from: number,
): Occurrence[] {
  return around.filter(isFirstOfItsEvent(lines)).filter(({ end }) => end >= from);
}

/** Tells of occurrences, asked for in their order, whether their event has had the code before. */
function isFirstOfItsEvent(linesAround: LinesAround): (occurrence: Occurrence) => boolean {
  const codes = new Set<string>();
  let event: LogEvent = { start: 0, end: 0 };
  return ({ start, code }) => {
    if (start >= event.end) {
      const { lines, offset } = linesAround.at(start);
      const found = eventAt(lines, start - offset);
      event = { start: found.start + offset, end: found.end + offset };
      codes.clear();
    }
    const isRepeated = codes.has(code);
    codes.add(code);
    return !isRepeated;
  };
}
