import { accepts } from "../recognition/accept";
import type { Occurrence } from "../recognition/occurrence";
import type { Recogniser } from "../recognition/recogniser";
import { eventAt } from "./events";
import { GrowingEvidence } from "./growingEvidence";
import { Lines } from "./lines";

/** A log that is still coming, as far as it speaks of codes in it. */
export interface LogSoFar {
  /** What has come of its beginning. */
  readonly beginning: string;
  /** What has come of the event that holds a code. */
  eventOf(occurrence: Occurrence): string;
}

/**
 * What to write behind a line with codes; nothing where there is nothing to say.
 *
 * @param occurrences those in the line, at least one
 */
export type Remark = (occurrences: readonly Occurrence[], log: LogSoFar) => string | undefined;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** How many lines below a word may decide whether it is a code: a status, the frames of a stack. */
const LINES_BELOW = 3;
/** How much is kept of what was given back, in bytes: as far as shapes look back. */
const BEFORE = 32_768;
/** How much of an incomplete line is kept, in bytes. */
const LONGEST_LINE = 1 << 20;

/**
 * Adds remarks to the lines of a log while it comes, and leaves every byte as it is. A complete
 * line is given back at once, except where a word in it is a code only if the lines below say so:
 * that one waits for them, or for {@link flush}.
 */
export class Annotator {
  /** What was given back last, and behind it what has come since. */
  private bytes: Uint8Array = new Uint8Array();
  /** Where in the bytes that begins which is not finished. */
  private start = 0;
  /** Up to where the bytes were given back. */
  private given = 0;
  /** The remark on a line that was given back before its end came. */
  private owed: string | undefined;
  private readonly evidence = new GrowingEvidence();
  private readonly decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  private readonly encoder = new TextEncoder();

  constructor(
    private readonly recogniser: Recogniser,
    private readonly remark: Remark,
  ) {}

  /** Takes more of the log, and gives back what is ready. */
  add(chunk: Uint8Array): Uint8Array[] {
    const from = Math.max(0, this.start - BEFORE);
    this.bytes = joined(this.bytes.subarray(from), chunk);
    this.start -= from;
    this.given -= from;
    this.evidence.add(() => this.decoder.decode(chunk));
    const end = this.bytes.lastIndexOf(LINE_FEED) + 1;
    if (end > this.start) return this.take(end, { waits: true });
    if (this.bytes.length - this.start <= LONGEST_LINE) return [];
    return this.take(this.bytes.length, { isCut: true });
  }

  /** Gives back all that has come, an incomplete line included; its remark follows with its end. */
  flush(): Uint8Array[] {
    const end = this.bytes.lastIndexOf(LINE_FEED) + 1;
    const lines = end > this.start ? this.take(end) : [];
    // Behind a carriage return, a remark would overwrite its line.
    const isCut = this.bytes.at(-1) === CARRIAGE_RETURN;
    const rest = this.bytes.subarray(this.given, this.bytes.length - (isCut ? 1 : 0));
    this.given += rest.length;
    return [...lines, ...(rest.length > 0 ? [rest] : [])];
  }

  /** Gives back the rest, of which nothing more will come. */
  end(): Uint8Array[] {
    return this.take(this.bytes.length);
  }

  /**
   * Gives back what ends at an offset, with remarks.
   *
   * @param options.waits whether lines may be left for later, of which those below decide
   * @param options.isCut whether the last line goes on, so that its remark has to wait
   */
  private take(end: number, { waits = false, isCut = false } = {}): Uint8Array[] {
    const bytes = this.bytes.subarray(0, end);
    const text = this.decoder.decode(bytes);
    const isAscii = text.length === end;
    const from = isAscii ? this.start : this.decoder.decode(bytes.subarray(0, this.start)).length;
    const offsets = new LineOffsets(text, from, bytes, this.start, isAscii);
    const { lines, left } = this.linesWithCodes(text, from, waits);
    const log = logSoFar(text, this.evidence.head);
    const pieces: Uint8Array[] = [];
    for (const [line, occurrences] of lines) {
      const remark = (line === from && this.owed) || this.remark(occurrences, log);
      this.owed = isCut && !text.includes("\n", line) ? remark : undefined;
      if (!remark || this.owed) continue;
      pieces.push(...this.upTo(offsets.endOf(line)), this.encoder.encode(remark));
    }
    const stop = left === undefined ? end : offsets.startOf(left);
    pieces.push(...this.upTo(stop));
    this.start = stop;
    return pieces;
  }

  /**
   * By the UTF-16 offset where each begins, the lines that have codes; one that is owed a remark is
   * among them. Where the lines below decide, `left` says where the line begins that waits for them.
   */
  private linesWithCodes(text: string, from: number, waits: boolean) {
    const undecided = waits ? lastLines(text, from) : Number.POSITIVE_INFINITY;
    const lines = new Map<number, Occurrence[]>(this.owed ? [[from, []]] : []);
    const starts = new LineStarts(text, from);
    for (const candidate of this.recogniser.read(text, from, text.length, "log").candidates) {
      const line = starts.of(candidate.start);
      if (accepts(candidate, this.evidence.known, "log")) {
        const known = lines.get(line);
        if (known) known.push(candidate);
        else lines.set(line, [candidate]);
      } else if (line >= undecided) {
        lines.delete(line);
        return { lines, left: line };
      }
    }
    return { lines, left: undefined };
  }

  /** What was not given back yet, up to an offset. */
  private upTo(end: number): Uint8Array[] {
    if (end <= this.given) return [];
    const piece = this.bytes.subarray(this.given, end);
    this.given = end;
    return [piece];
  }
}

function logSoFar(text: string, beginning: string): LogSoFar {
  const lines = new Lines(text);
  const eventOf = (occurrence: Occurrence) => {
    const { start, end } = eventAt(lines, occurrence.start);
    return text.slice(start, end);
  };
  return { beginning, eventOf };
}

/** Where lines begin in a text. They are asked for in their order. */
class LineStarts {
  /** UTF-16 offset where the line below begins. */
  private next: number;

  constructor(
    private readonly text: string,
    private line: number,
  ) {
    this.next = this.behind(line);
  }

  /** UTF-16 offset where the line begins that holds an offset. */
  of(offset: number): number {
    while (this.next <= offset) {
      this.line = this.next;
      this.next = this.behind(this.line);
    }
    return this.line;
  }

  private behind(line: number): number {
    const end = this.text.indexOf("\n", line);
    return end < 0 ? Number.POSITIVE_INFINITY : end + 1;
  }
}

/** Where lines begin and end in bytes that were decoded. They are asked for in their order. */
class LineOffsets {
  constructor(
    private readonly text: string,
    private textLine: number,
    private readonly bytes: Uint8Array,
    private byteLine: number,
    private readonly isAscii: boolean,
  ) {}

  /** @param line UTF-16 offset where the line begins */
  startOf(line: number): number {
    if (this.isAscii) return line;
    // An invalid byte is no line feed, nor is a part of a character.
    while (this.textLine < line) {
      this.textLine = this.text.indexOf("\n", this.textLine) + 1;
      this.byteLine = this.bytes.indexOf(LINE_FEED, this.byteLine) + 1;
    }
    return this.byteLine;
  }

  /** Before the line's end, as it is written: `\n`, or `\r\n`. */
  endOf(line: number): number {
    const { bytes } = this;
    const lineFeed = bytes.indexOf(LINE_FEED, this.startOf(line));
    if (lineFeed < 0) return bytes.length;
    return bytes[lineFeed - 1] === CARRIAGE_RETURN ? lineFeed - 1 : lineFeed;
  }
}

/** Where the last lines begin of which those below decide. */
function lastLines(text: string, from: number): number {
  let start = text.length;
  for (let count = 0; count < LINES_BELOW && start > from; count++) {
    start = text.lastIndexOf("\n", start - 2) + 1;
  }
  return start;
}

function joined(first: Uint8Array, second: Uint8Array): Uint8Array {
  const both = new Uint8Array(first.length + second.length);
  both.set(first);
  both.set(second, first.length);
  return both;
}
