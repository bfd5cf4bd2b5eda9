import { EVENT_REACH, eventAt, type LogEvent } from "../log/events";
import { Lines } from "../log/lines";
import type { OpenDocument } from "../openDocument";
import type { Occurrence } from "../recognition/occurrence";

/** The errors of whole texts, by their occurrences, which are others after each edit. */
const known = new WeakMap<readonly Occurrence[], readonly Occurrence[]>();

/** The errors of a text: its occurrences, a code that one event repeats counted once. */
export function errorsOf(document: OpenDocument): readonly Occurrence[] {
  const { occurrences } = document;
  const errors = known.get(occurrences) ?? firstOfEvents(occurrences, document.content);
  known.set(occurrences, errors);
  return errors;
}

/**
 * The same for a part of a text. What stands around the part decides as well, so that every part
 * tells the same of a place.
 *
 * @param from UTF-16 offset where the part begins
 * @param to UTF-16 offset behind it
 */
export function errorsIn(document: OpenDocument, from: number, to: number): Occurrence[] {
  const around = document.occurrencesIn(Math.max(0, from - EVENT_REACH), to);
  return firstOfEvents(around, document.content).filter(({ end }) => end >= from);
}

function firstOfEvents(occurrences: readonly Occurrence[], text: string): Occurrence[] {
  const lines = new Lines(text);
  const codes = new Set<string>();
  let event: LogEvent = { start: 0, end: 0 };
  return occurrences.filter(({ start, code }) => {
    if (start >= event.end) {
      event = eventAt(lines, start);
      codes.clear();
    }
    const isRepeated = codes.has(code);
    codes.add(code);
    return !isRepeated;
  });
}
