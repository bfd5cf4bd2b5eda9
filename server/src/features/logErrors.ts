import { EVENT_REACH, eventAt, type LogEvent } from "../log/events";
import { LinesAround } from "../log/linesAround";
import type { OpenDocument } from "../openDocument";
import type { Occurrence } from "../recognition/occurrence";
import type { Text } from "../recognition/text";

/** The errors of whole texts, by their occurrences, which are others after each edit. */
const known = new WeakMap<readonly Occurrence[], readonly Occurrence[]>();

/** How many occurrences are looked at before other requests have their turn: some ten milliseconds. */
const AT_ONCE = 5000;

/** The errors of a text: its occurrences, a code that one event repeats counted once. */
export function errorsOf(document: OpenDocument): readonly Occurrence[] {
  const { occurrences } = document;
  const errors = known.get(occurrences) ?? occurrences.filter(isFirstOfItsEvent(document.text));
  known.set(occurrences, errors);
  return errors;
}

/** Makes {@link errorsOf} a look-up for a log that is read, unless it is edited meanwhile. */
export async function readErrors(document: OpenDocument): Promise<void> {
  if (!document.isRead) return;
  const { occurrences } = document;
  if (known.has(occurrences)) return;
  const isError = isFirstOfItsEvent(document.text);
  const errors: Occurrence[] = [];
  for (let at = 0; at < occurrences.length; at += AT_ONCE) {
    for (const one of occurrences.slice(at, at + AT_ONCE)) if (isError(one)) errors.push(one);
    await new Promise((resolve) => setTimeout(resolve));
    if (!document.isRead || document.occurrences !== occurrences) return;
  }
  known.set(occurrences, errors);
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
  return around.filter(isFirstOfItsEvent(document.text)).filter(({ end }) => end >= from);
}

/** Tells of occurrences, asked for in their order, whether their event has had the code before. */
function isFirstOfItsEvent(text: Text): (occurrence: Occurrence) => boolean {
  const linesAround = new LinesAround(text);
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
