import type { OpenDocument } from "../openDocument";
import type { Occurrence } from "../recognition/occurrence";

/** How far apart a code and its repetition may stand to be of one event, in UTF-16 units. */
const EVENT_REACH = 4096;

/** How much of a line tells whether it begins an event, in UTF-16 units. */
const LINE_HEAD = 200;

/** A line that begins an event: with a time, a level, an object of JSON, or a request. */
const EVENT_START = new RegExp(
  [
    /^\W{0,4}\d{4}[-/.]\d{2}[-/.]\d{2}[T ]/,
    /^\W{0,4}\d{2}:\d{2}:\d{2}\b/,
    /^\W{0,4}(?:[A-Z][a-z]{2} ){1,2} ?\d{1,2} \d{2}:\d{2}:\d{2}/,
    /^[IWEF]\d{4} \d{2}:\d{2}:/,
    /^[^\n]{0,160}\[\d{2}\/[A-Z][a-z]{2}\/\d{4}:/,
    /^\W{0,3}(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL)[\s\]:|]/,
    /^(?:time|ts|level)=/,
    /^\{/,
    /^> [A-Z]{3,7} \S+ HTTP/,
    /^╷/,
  ]
    .map(({ source }) => source)
    .join("|"),
);

/**
 * The errors in a part of a text: its occurrences, a code that one event repeats counted once. What
 * stands around the part decides as well, so that every part tells the same of a place.
 *
 * @param from UTF-16 offset where the part begins; the whole text without it
 * @param to UTF-16 offset behind it
 */
export function errorsIn(
  document: OpenDocument,
  from = 0,
  to = Number.POSITIVE_INFINITY,
): Occurrence[] {
  const text = document.content;
  const last = new Map<string, Occurrence>();
  const occurrences =
    from === 0 && to >= text.length
      ? document.occurrences
      : document.occurrencesIn(Math.max(0, from - EVENT_REACH), to);
  return occurrences.filter((occurrence) => {
    const before = last.get(occurrence.code);
    last.set(occurrence.code, occurrence);
    return occurrence.end >= from && !(before && areOfOneEvent(text, before, occurrence));
  });
}

function areOfOneEvent(text: string, first: Occurrence, second: Occurrence): boolean {
  if (second.start - first.end > EVENT_REACH) return false;
  for (
    let at = text.indexOf("\n", first.end);
    at >= 0 && at < second.start;
    at = text.indexOf("\n", at + 1)
  ) {
    if (EVENT_START.test(text.slice(at + 1, at + 1 + LINE_HEAD))) return false;
  }
  return true;
}
