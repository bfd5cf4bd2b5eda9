import { EVENT_REACH, eventAt, type LogEvent } from "../log/events";
import { type Lines, lineEnd, lineStart } from "../log/lines";

/** How many lines before an event may lead up to it: a request with its headers. */
const LINES_BEFORE = 12;
/** How many lines behind an event may add to it. */
const LINES_BEHIND = 4;

/** How much of a line that is too long to be an event is taken at a time, in UTF-16 units. */
const PIECE = 2048;

/** A line that calls a service: what stands behind it is about that call. */
const REQUEST = /\b(?:GET|PUT|POST|HEAD|DELETE)\b[^\n]{0,40}(?:https?:\/\/|\s\/)/;
const BLANK = /^[ \t\r\n]*$/;
const ENDS_BLANK = /\n[ \t]*\r?\n$/;

/** Whether a code stands between two UTF-16 offsets of a text. */
export type HasCode = (from: number, to: number) => boolean;

/** What of a log speaks of one code. */
export interface LogBlock {
  readonly event: LogEvent;
  /** The event with what leads up to it and adds to it. */
  readonly block: LogEvent;
}

/**
 * What of a log speaks of a code in it: the event that holds the code, by itself and with what leads
 * up to it and adds to it. What leads up are the events before it, up to twelve lines of them, back
 * to an empty line or to an event that has a code of its own, since that is about something else,
 * perhaps about another vendor. What adds to it are the events behind it, up to four lines of them,
 * as long as none calls a service or has a code. Neither reaches further than {@link EVENT_REACH}.
 *
 * @param offset UTF-16 offset of the code
 */
export function blockAround(lines: Lines, offset: number, hasCode: HasCode): LogBlock {
  const { text } = lines;
  const event = eventAt(lines, offset);
  let { start, end } = event;
  while (start > 0 && !BLANK.test(text.slice(lineStart(text, start - 1), start))) {
    const lead = leadBefore(lines, start);
    const isFar =
      event.start - lead > EVENT_REACH || lineCount(text, lead, event.start) > LINES_BEFORE;
    if (isFar || hasCode(lead, start)) break;
    start = lead;
  }
  while (end < text.length && !ENDS_BLANK.test(text.slice(event.start, end))) {
    const next = Math.max(eventAt(lines, end).end, end + 1);
    const isFar = next - event.end > EVENT_REACH || lineCount(text, event.end, next) > LINES_BEHIND;
    if (isFar || REQUEST.test(text.slice(end, lineEnd(text, end))) || hasCode(end, next)) break;
    end = next;
  }
  return { event, block: { start, end } };
}

/** Where the event before an offset begins; where one line holds both, a piece of it further up. */
function leadBefore(lines: Lines, offset: number): number {
  const lead = eventAt(lines, offset - 1);
  if (lead.end <= offset) return lead.start;
  return Math.max(lineStart(lines.text, offset - 1), offset - PIECE);
}

/** How many lines end between two offsets. */
function lineCount(text: string, from: number, to: number): number {
  return text.slice(from, to).split("\n").length - 1;
}
