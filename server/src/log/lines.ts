import { type Stamp, stampIn } from "./time";

/**
 * What a line is in its event.
 *
 * - `head`: it begins an event: with a time, a level, a request
 * - `object`: JSON at its beginning; the body of an answer, else a head
 * - `document`: XML at its beginning; the body of what stands above, else a head
 * - `element`: an object in a list that is spread over lines
 * - `exception`: the name of an exception; it belongs to the head or the traceback above
 * - `label`: a field on a line of its own (`[RequestId]: …`, `Date: …`)
 * - `more`: it goes on with what stands above: a frame, a header, an indented line
 * - `blank`
 * - `plain`: none of these
 */
export type LineKind =
  | "head"
  | "object"
  | "document"
  | "element"
  | "exception"
  | "label"
  | "more"
  | "blank"
  | "plain";

/** How much of a line its time is looked for in, in UTF-16 units. */
const STAMP_REACH = 200;

/** What a colour begins with; it ends with an `m`. */
const ESCAPE = String.fromCharCode(27);
const LONGEST_COLOUR = 16;

const LEVEL =
  /\[?(?:TRACE|DEBUG|INFO|NOTICE|WARN(?:ING)?|ERROR|ERR|FATAL|CRITICAL|SEVERE|PANIC)(?:[\]:|\t([]| +[^\s=])/y;
const LOGFMT = /(?:time|ts|t|level|lvl|msg|caller)=\S/y;
const PRIORITY = /<\d{1,3}>\S/y;
const SENT_REQUEST = /> [A-Z]{3,7} \S+ HTTP\//y;
const DOCUMENT = /(?:b['"])?<(?:\?xml\b|Error\b|ErrorResponse\b|DeleteResult\b)/y;
const ELEMENT = /[ \t]+\{[ \t]*\r?$/my;
const BLANK = /[ \t]*\r?$/my;
/** What goes on without being indented. */
const MORE = new RegExp(
  [
    /[<>*│╵}\])]/,
    /at [\w.$<>/]+ ?\(/,
    /(?:Caused by|caused by|Suppressed|Wrapped by): /,
    /\.\.\. \d+ (?:more|common frames)/,
    /-{2,3}> |--- End of /,
    /Traceback \(most recent call last\)/,
    /During handling of the above|The above exception was/,
    /More details:|Reason: \w{1,80}, Message: /,
  ]
    .map(({ source }) => source)
    .join("|"),
  "y",
);
const EXCEPTION =
  /(?:Exception in thread "[^"\n]{0,80}" )?(?:(?:[A-Za-z_$][\w$]{0,60}(?:\.|::)){1,12}[A-Z][\w$]{0,80}|[A-Z]\w{0,60}(?:Error|Exception))(?::| \(|\r?$)/my;
/** JavaScript's: what was thrown may have any name, and its frames stand below. */
const THROWN = /[\w$]{2,80}(?: \[\w{1,40}\])?: [^\n]{0,2000}\n[ \t]{1,20}at /y;
/** Fields that SDKs, tools and servers print on lines of their own, and headers. */
const LABEL = new RegExp(
  `(HTTP)/\\d|\\[?(${[
    /Date|Time(?:stamp)?|Server|Host|Remote ?Host|User-?Agent|Connection|Via|ETag|Vary|Accept[\w-]{0,30}/,
    /Last-Modified|Content-[\w-]{1,40}|Transfer-Encoding|x-[\w-]{1,60}|Location|Deployment ?ID/,
    /Request ?ID|Host ?ID|Extended Request ID|Trace ?ID|Resource|Bucket(?: ?Name)?|Key|Region|Endpoint/,
    /Request Endpoint|Message|Error Message|Error ?Code|Code|Error|EC|Response ?Error/,
    /(?:Http |HTTP )?Status(?: Code)?|HTTP response code|Resolved remote host IP address/,
    /\d{1,2} response headers|Exception name/,
  ]
    .map(({ source }) => source)
    .join("|")})\\]?\\s?:(?!//)`,
  "iy",
);

/** A line of a text. */
export interface Line {
  /** UTF-16 offset of its first unit. */
  readonly start: number;
  readonly kind: LineKind;
  /** The time that it begins with; an access log has an owner and a bucket before it. */
  readonly stamp: Stamp | undefined;
}

/** How many lines are remembered; a power of two. */
const REMEMBERED = 64;
/** How many units two times begin with alike, if they are written alike: `2026-`. */
const ALIKE = 5;

/** The lines of a text. Those looked at last are remembered, since each is asked about often. */
export class Lines {
  private readonly known = new Array<Line | undefined>(REMEMBERED);
  /** How the line began that was the last to begin with the digits of a time. */
  private beginning: string | undefined;

  constructor(readonly text: string) {}

  /** @param start UTF-16 offset where the line begins */
  at(start: number): Line {
    const slot = start & (REMEMBERED - 1);
    const known = this.known[slot];
    if (known?.start === start) return known;
    const line = this.look(start);
    this.known[slot] = line;
    return line;
  }

  private look(start: number): Line {
    const { text, beginning } = this;
    if (beginning !== undefined && text.startsWith(beginning, start)) {
      return new TimedLine(text, start);
    }
    const shown = text.charAt(start) === ESCAPE ? behindColour(text, start) : start;
    const stamp = stampAtHead(text, start);
    if (stamp && isDigit(text, shown)) {
      if (isDigit(text, start)) this.beginning = text.slice(start, start + ALIKE);
      return { start, kind: "head", stamp };
    }
    const kind = kindByWords(text, shown);
    return { start, kind: stamp && kind === "plain" ? "head" : kind, stamp };
  }
}

/** A line that begins like one with a time. The time is read when it is asked for. */
class TimedLine implements Line {
  readonly kind = "head";
  private known: { readonly stamp: Stamp | undefined } | undefined;

  constructor(
    private readonly text: string,
    readonly start: number,
  ) {}

  get stamp(): Stamp | undefined {
    this.known ??= { stamp: stampAtHead(this.text, this.start) };
    return this.known.stamp;
  }
}

/** What a line is, by how it begins; `plain` where a time in it may make it a head. */
function kindByWords(text: string, start: number): LineKind {
  switch (text.charAt(start)) {
    case "":
    case "\n":
    case "\r":
      return "blank";
    case " ":
    case "\t":
      return indentedKind(text, start);
    case "{":
      return "object";
    case "╷":
      return "head";
  }
  if (isAt(SENT_REQUEST, text, start) || isAt(PRIORITY, text, start)) return "head";
  if (isAt(DOCUMENT, text, start)) return "document";
  if (isAt(MORE, text, start)) return "more";
  if (isAt(LEVEL, text, start) || isAt(LOGFMT, text, start)) return "head";
  if (isAt(LABEL, text, start)) return "label";
  return isAt(EXCEPTION, text, start) || isAt(THROWN, text, start) ? "exception" : "plain";
}

/** The time that a line begins with. */
export function stampAtHead(text: string, start: number): Stamp | undefined {
  const head = text.slice(start, start + STAMP_REACH);
  const end = head.indexOf("\n");
  return stampIn(end < 0 ? head : head.slice(0, end));
}

/** The field that a line names, in lower case; nothing for another line. */
export function labelOf(text: string, start: number): string | undefined {
  LABEL.lastIndex = start;
  const match = LABEL.exec(text);
  return match ? (match[1] ?? match[2])!.toLowerCase() : undefined;
}

/**
 * How much of a line counts, in UTF-16 units: what is further from an offset is taken for another
 * line, so that a line without end costs no more than others.
 */
export const LONGEST_LINE = 32_768;

/** UTF-16 offset where the line begins that holds an offset. */
export function lineStart(text: string, offset: number): number {
  const from = Math.max(0, offset - LONGEST_LINE);
  return from + text.slice(from, offset).lastIndexOf("\n") + 1;
}

/** UTF-16 offset behind the line that holds an offset, its line break included. */
export function lineEnd(text: string, offset: number): number {
  const rest = text.slice(offset, offset + LONGEST_LINE);
  const length = rest.indexOf("\n") + 1;
  return offset + (length > 0 ? length : rest.length);
}

function indentedKind(text: string, start: number): LineKind {
  if (isAt(BLANK, text, start)) return "blank";
  return isAt(ELEMENT, text, start) ? "element" : "more";
}

function behindColour(text: string, start: number): number {
  const end = text.slice(start, start + LONGEST_COLOUR).indexOf("m");
  return start + Math.max(1, end + 1);
}

function isDigit(text: string, offset: number): boolean {
  const unit = text.charCodeAt(offset);
  return unit >= 48 && unit <= 57;
}

/** Whether a sticky pattern matches at an offset. */
export function isAt(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset;
  return pattern.test(text);
}
