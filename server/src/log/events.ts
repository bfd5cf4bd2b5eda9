import { isAt, type Line, type LineKind, type Lines, labelOf, lineEnd, lineStart } from "./lines";
import { recordAround } from "./records";

/** What a log says of one thing that happened, be it a line or many. */
export interface LogEvent {
  /** UTF-16 offset of its first unit. */
  readonly start: number;
  /** UTF-16 offset behind its last one. */
  readonly end: number;
}

/** How far an event reaches, in UTF-16 units: what is further away is another one. */
export const EVENT_REACH = 24_576;

/** Python's traces: the exception stands below its frames, which are indented. */
const TRACEBACK = /Traceback \(most recent call last\)/y;
/** What curl prints of an answer, and of all that was sent and received. */
const RECEIVED_ANSWER = /< HTTP\//y;
const CONVERSATION = /[<>*](?: |\r?$)/my;
const END_OF_DOCUMENT = /<\/(?:Error|ErrorResponse|DeleteResult)>/;
/** How much of a line is looked at for what it ends. */
const LINE_REACH = 4096;

/**
 * The event that holds an offset. Lines that begin with a time, a level, a request or an object
 * begin an event; frames, headers, fields and bodies go on with it; any other line is an event of
 * its own, since tools print a line for each file.
 *
 * @param lines those around the offset, {@link EVENT_REACH} units to both sides
 */
export function eventAt(lines: Lines, offset: number): LogEvent {
  const { text } = lines;
  const ownLine = lineStart(text, offset);
  const record = recordAround(text, ownLine, offset);
  if (record) return record;
  const start = startOf(lines, ownLine);
  const ownEnd = Math.min(lineEnd(text, offset), offset + EVENT_REACH);
  return { start, end: Math.max(endOf(lines, start), ownEnd) };
}

/** Where the event begins that a line belongs to. */
function startOf(lines: Lines, ownLine: number): number {
  const stop = ownLine - EVENT_REACH;
  const labels = new Set<string>();
  let line = lines.at(ownLine);
  for (;;) {
    if (isHead(line.kind) || line.kind === "plain" || line.kind === "element") return line.start;
    const above = lineAbove(lines, line.start);
    if (!above || above.start < stop || !goesOn(lines, line, above, labels)) return line.start;
    line = above;
  }
}

/** Where the event ends that begins with a line. */
function endOf(lines: Lines, start: number): number {
  const { text } = lines;
  const labels = new Set<string>();
  let line = lines.at(start);
  if (line.kind === "label") labels.add(labelOf(text, start)!);
  let end = lineEnd(text, start);
  while (end < text.length && end - start < EVENT_REACH) {
    const next = lines.at(end);
    if (next.kind !== "blank") {
      if (!goesOn(lines, next, line, labels)) break;
      line = next;
    }
    end = lineEnd(text, end);
  }
  return Math.min(end, start + EVENT_REACH);
}

/**
 * Whether a line belongs to the event of the line above it, blank ones left out.
 *
 * @param labels the fields that the event has on the lines passed so far; the line's is added
 */
function goesOn(lines: Lines, line: Line, above: Line, labels: Set<string>): boolean {
  const { text } = lines;
  switch (line.kind) {
    case "more":
      return !isAt(RECEIVED_ANSWER, text, line.start) || isAt(CONVERSATION, text, above.start);
    case "label": {
      const label = labelOf(text, line.start)!;
      if (labels.has(label) || endsDocument(lines, above, line)) return false;
      labels.add(label);
      return true;
    }
    case "exception":
      return isHead(above.kind) || isUnderTraceback(lines, above);
    case "document":
      return !endsDocument(lines, above, line);
    case "object":
      return text.charAt(above.start) === "<" && above.kind === "more";
    default:
      return false;
  }
}

/** Whether a line ends the body of an answer, so that what follows is about another one. */
function endsDocument({ text }: Lines, { start }: Line, next: Line): boolean {
  return END_OF_DOCUMENT.test(text.slice(start, next.start).slice(-LINE_REACH));
}

function isHead(kind: LineKind): boolean {
  return kind === "head" || kind === "object";
}

/** Whether the lines above an exception are the frames of a Python traceback. */
function isUnderTraceback(lines: Lines, above: Line): boolean {
  const { text } = lines;
  let line: Line | undefined = above;
  while (line && line.kind === "more" && above.start - line.start < EVENT_REACH) {
    if (isAt(TRACEBACK, text, line.start)) return true;
    if (!/[ \t]/.test(text.charAt(line.start))) return false;
    line = lineAbove(lines, line.start);
  }
  return false;
}

/** The line above one, blank ones left out. */
function lineAbove(lines: Lines, start: number): Line | undefined {
  const stop = Math.max(0, start - EVENT_REACH);
  let at = start;
  while (at > stop) {
    at = lineStart(lines.text, at - 1);
    const line = lines.at(at);
    if (line.kind !== "blank") return line;
  }
  return undefined;
}
