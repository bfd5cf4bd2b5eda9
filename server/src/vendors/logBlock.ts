/** A run of text, in UTF-16 offsets. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** How many lines one event of a log may have to either side of a code in it: a stack trace. */
const EVENT_LINES = 60;
/** How many lines before an event may lead up to it: a request with its headers. */
const LINES_BEFORE = 12;
/** How many lines behind an event may add to it. */
const LINES_BEHIND = 4;
/** How much of a log is looked at to either side of a code, in UTF-16 units. */
const REACH = 16_384;
/** How much of one line is looked at to either side of a code: a whole log may stand in one line. */
const LINE_REACH = 2048;

/** A line with which something new begins: a time, a level, an object of its own, a request. */
const EVENT_START = new RegExp(
  [
    /^\W{0,4}\d{4}[-/.]\d{2}[-/.]\d{2}[T ]\d{2}:\d{2}/,
    /^\W{0,4}\d{2}:\d{2}:\d{2}\b/,
    /^\W{0,4}\d{4}\/\d{2}\/\d{2} /,
    /^\W{0,4}[A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2}/,
    /^[IWEF]\d{4} \d{2}:\d{2}:/,
    /^[\w.-]{1,40} {0,9}\| /,
    /^\S{1,80} \S{1,80} (?:\S{1,80} )?\[\d{2}\/[A-Z][a-z]{2}\/\d{4}:/,
    /^\W{0,3}(?:TRACE|DEBUG|INFO|NOTICE|WARN|WARNING|ERROR|FATAL|CRITICAL)[\s\]:|]/,
    /^(?:time|ts|level)=/,
    /^\{ ?"/,
    /^(?:> )?(?:GET|PUT|POST|HEAD|DELETE|PATCH|OPTIONS) \S/,
    /^(?:upload|download|copy|move|delete|fatal error|make_bucket)\b[^:\n]{0,9}:? ?failed\b/,
    /^(?:An error occurred \(|mc: <ERROR>|ERROR: S3 error|╷|-{3,}|={3,})/,
  ]
    .map(({ source }) => source)
    .join("|"),
);
/** A line that calls a service: what stands behind it is about that call. */
const REQUEST = /\b(?:GET|PUT|POST|HEAD|DELETE)\b[^\n]{0,40}(?:https?:\/\/|\s\/)/;
/** The body of an HTTP answer, below an empty line and a header. */
const BODY = /^\s*(?:<|\{)/;
const HEADER = /^[<>*\s]{0,4}[\w-]{1,40}:\s/;

/** Whether a code stands between two UTF-16 offsets of a text. */
export type HasCode = (from: number, to: number) => boolean;

interface Line extends Stretch {
  readonly text: string;
}

/**
 * What of a log speaks of a code in it: the event that holds the code, by itself and with what leads
 * up to it and adds to it. An event reaches from a line that begins one, or the first line of a
 * paragraph, to the next such line. What leads up are the events before it, up to twelve lines of
 * them, back to an empty line or to an event that has a code of its own, since that is about
 * something else, perhaps about another vendor. What adds to it are the events behind it, up to
 * four lines of them, as long as none calls a service or has a code.
 *
 * @param text the whole log
 * @param offset UTF-16 offset of the code
 * @returns the event, and the block around it
 */
export function blockAround(
  text: string,
  offset: number,
  hasCode: HasCode,
): { readonly event: Stretch; readonly block: Stretch } {
  const lines = linesAround(text, offset);
  const at = lines.findIndex(({ end }) => offset <= end);
  const first = firstLine(lines, at, EVENT_LINES);
  const last = lastLine(lines, at, EVENT_LINES);

  let before = first;
  while (before > 0 && !isEmpty(lines[before - 1]!)) {
    const begin = firstLine(lines, before - 1, LINES_BEFORE);
    const isFar = first - begin > LINES_BEFORE;
    if (isFar || hasCode(lines[begin]!.start, lines[before - 1]!.end)) break;
    before = begin;
  }
  let behind = last;
  while (behind < lines.length - 1 && !isEmpty(lines[behind + 1]!)) {
    const end = lastLine(lines, behind + 1, LINES_BEHIND);
    const isFar = end - last > LINES_BEHIND || REQUEST.test(lines[behind + 1]!.text);
    if (isFar || hasCode(lines[behind + 1]!.start, lines[end]!.end)) break;
    behind = end;
  }
  return {
    event: { start: lines[first]!.start, end: lines[last]!.end },
    block: { start: lines[before]!.start, end: lines[behind]!.end },
  };
}

/** The lines around an offset, as far as they count. */
function linesAround(text: string, offset: number): Line[] {
  const windowStart = Math.max(0, offset - REACH);
  const lines: Line[] = [];
  let start = windowStart;
  for (const written of text.slice(windowStart, offset + REACH).split("\n")) {
    const end = start + written.length;
    const isCut = start <= offset && offset <= end;
    lines.push({
      start: isCut ? Math.max(start, offset - LINE_REACH) : start,
      end: isCut ? Math.min(end, offset + LINE_REACH) : end,
      text: written,
    });
    start = end + 1;
  }
  return lines;
}

/** The line with which the event begins that a line belongs to. */
function firstLine(lines: readonly Line[], at: number, most: number): number {
  let first = at;
  while (first > 0 && at - first < most && !begins(lines, first)) first--;
  return first;
}

/** The line with which that event ends. */
function lastLine(lines: readonly Line[], at: number, most: number): number {
  let last = at;
  while (last < lines.length - 1 && last - at < most && !begins(lines, last + 1)) last++;
  return last;
}

/** Whether a line begins an event or a paragraph. */
function begins(lines: readonly Line[], index: number): boolean {
  const line = lines[index]!;
  const previous = lines[index - 1];
  if (!previous || !isEmpty(previous)) return EVENT_START.test(line.text);
  const isBody = BODY.test(line.text) && HEADER.test(lines[index - 2]?.text ?? "");
  return !isBody && !isEmpty(line);
}

function isEmpty({ text }: Line): boolean {
  return text.trim() === "";
}
