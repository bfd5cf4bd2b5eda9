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
const RECEIVED = /<(?: |\r?$)/my;
const CONVERSATION = /[<>*](?: |\r?$)/my;
/** What curl prints before a request, and when it has done with one. */
const CONNECTING =
  /\* {1,3}(?:Trying |Host \S{1,300} was resolved|Found bundle |Re-using |About to connect)/y;
const REMARK = /\* (?!Connection #\d+ to host|Closing connection)/y;
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
  const passed: Line[] = [];
  let line = lines.at(ownLine);
  while (mayGoOn(line)) {
    const above = lineAbove(lines, line.start);
    if (!above || above.start < stop || !goesOn(lines, line, above)) break;
    passed.push(line);
    line = above;
  }
  // From the first line on, since that decides which field is the second of its name.
  const labels = new Labels(lines.text, line);
  let { start } = line;
  for (const next of passed.reverse()) if (!labels.add(next)) start = next.start;
  return start;
}

/** Where the event ends that begins with a line. */
function endOf(lines: Lines, start: number): number {
  const { text } = lines;
  let line = lines.at(start);
  const labels = new Labels(text, line);
  let end = lineEnd(text, start);
  while (end < text.length && end - start < EVENT_REACH) {
    const next = lines.at(end);
    if (next.kind !== "blank") {
      if (!goesOn(lines, next, line) || !labels.add(next)) break;
      line = next;
    }
    end = lineEnd(text, end);
  }
  return Math.min(end, start + EVENT_REACH);
}

/** The fields of an event that stand on lines of their own. */
class Labels {
  private readonly names = new Set<string>();

  /** @param first the event's first line */
  constructor(
    private readonly text: string,
    first: Line,
  ) {
    this.add(first);
  }

  /** Adds a line's field. Where the event has it already, another event begins: false. */
  add({ kind, start }: Line): boolean {
    if (kind !== "label") return true;
    const name = labelOf(this.text, start)!;
    const isNew = !this.names.has(name);
    if (!isNew) this.names.clear();
    this.names.add(name);
    return isNew;
  }
}

/** Whether a line of a kind can belong to the event of the line above it. */
function mayGoOn({ kind }: Line): boolean {
  return kind !== "head" && kind !== "plain" && kind !== "element";
}

/** Whether a line belongs to the event of the line above it, blank ones left out. */
function goesOn(lines: Lines, line: Line, above: Line): boolean {
  const { text } = lines;
  switch (line.kind) {
    case "more":
      if (isAt(TRACEBACK, text, line.start)) return above.kind !== "exception";
      if (isAt(RECEIVED_ANSWER, text, line.start)) return isAt(CONVERSATION, text, above.start);
      return !isAt(CONNECTING, text, line.start) || isAt(REMARK, text, above.start);
    case "exception":
      return isHead(above.kind) || isUnderTraceback(lines, above);
    case "label":
    case "document":
      return !endsDocument(lines, above, line);
    case "object":
      return isAt(RECEIVED, text, above.start);
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
