import { accepts } from "../recognition/accept";
import type { Occurrence } from "../recognition/occurrence";
import type { Recogniser } from "../recognition/recogniser";
import { seamBefore } from "../recognition/seams";
import { GrowingEvidence } from "./growingEvidence";
import { joined } from "./joined";

/**
 * What to write behind a line with codes; nothing where there is nothing to say.
 *
 * @param line the line's text
 * @param occurrences those in it, at least one
 */
export type Remark = (line: string, occurrences: readonly Occurrence[]) => string | undefined;

const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
/** How many lines below a word may decide whether it is a code: a status, the frames of a stack. */
const LINES_BELOW = 3;
/** How much is kept of what was given back, in bytes: as far as shapes look back. */
const BEFORE = 32_768;
/** How much of an incomplete line is kept, in bytes. */
const LONGEST_LINE = 1 << 20;
/** How much of a longer one is left for later, since it decides about words before it. */
const BEHIND = 8192;

/** Makes a unit of each byte. */
const ONE_BYTE = new TextDecoder("latin1");

/**
 * Adds remarks to the lines of a log while it comes, and leaves every byte as it is. A complete
 * line is given back at once, except where the lines below may decide about a word in it: that one
 * waits for them, or for {@link flush}.
 */
export class Annotator {
  /** What was given back last, and behind it what has come since. */
  private bytes: Uint8Array = new Uint8Array();
  /** Where in the bytes that begins which is not finished. */
  private start = 0;
  /** Up to where the bytes were given back. */
  private given = 0;
  /** What was found in the parts that were given back of a line without end, one of each code. */
  private inLine: Occurrence[] = [];
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
    if (end > this.start) return this.take(end, true);
    return this.bytes.length - this.start > LONGEST_LINE ? this.take(this.partEnd(), true) : [];
  }

  /** Gives back all that has come, an incomplete line included; its remark follows with its end. */
  flush(): Uint8Array[] {
    const end = this.bytes.lastIndexOf(LINE_FEED) + 1;
    const lines = end > this.start ? this.take(end, false) : [];
    // Behind a carriage return, a remark would overwrite its line.
    const isCut = this.bytes.at(-1) === CARRIAGE_RETURN;
    const rest = this.bytes.subarray(this.given, this.bytes.length - (isCut ? 1 : 0));
    this.given += rest.length;
    return [...lines, ...(rest.length > 0 ? [rest] : [])];
  }

  /** Gives back the rest, of which nothing more will come. */
  end(): Uint8Array[] {
    return this.take(this.bytes.length, false);
  }

  /** Where a part of a line without end can end: no code crosses it. */
  private partEnd(): number {
    const end = this.bytes.length - BEHIND;
    const before = ONE_BYTE.decode(this.bytes.subarray(end - BEHIND, end));
    return end - BEHIND + seamBefore(before, BEHIND);
  }

  /**
   * Gives back what ends at an offset, with remarks.
   *
   * @param waits whether more comes: what that decides about is left for later
   */
  private take(end: number, waits: boolean): Uint8Array[] {
    const { bytes } = this;
    const text = this.decoder.decode(bytes);
    const isAscii = text.length === bytes.length;
    const from = isAscii ? this.start : this.decoder.decode(bytes.subarray(0, this.start)).length;
    const to = isAscii ? end : text.length - this.decoder.decode(bytes.subarray(end)).length;
    const isPart = waits && bytes[end - 1] !== LINE_FEED;
    const offsets = new LineOffsets(text, from, bytes, this.start, isAscii);
    const undecided = waits && !isPart ? lastLines(text, from, to) : Number.POSITIVE_INFINITY;
    const found = new Map<number, Occurrence[]>();
    if (this.inLine.length > 0) found.set(from, this.inLine);
    let firstLeft: number | undefined;
    for (const candidate of this.recogniser.read(text, from, to, "log").candidates) {
      const line = Math.max(from, text.lastIndexOf("\n", candidate.start - 1) + 1);
      if (line >= undecided && candidate.position !== "proven") {
        firstLeft = line;
        found.delete(line);
        break;
      }
      if (!accepts(candidate, this.evidence.known, "log")) continue;
      found.set(line, [...(found.get(line) ?? []), candidate]);
    }
    if (firstLeft !== from) this.inLine = isPart ? oneOfEachCode(found.get(from)) : [];
    if (isPart) found.delete(from);
    const pieces: Uint8Array[] = [];
    for (const [line, occurrences] of found) {
      const lineEnd = text.indexOf("\n", line);
      const words = text.slice(line, lineEnd < 0 ? text.length : lineEnd);
      const remark = this.remark(words, occurrences);
      if (remark) pieces.push(...this.upTo(offsets.endOf(line)), this.encoder.encode(remark));
    }
    const stop = firstLeft === undefined ? end : offsets.startOf(firstLeft);
    pieces.push(...this.upTo(stop));
    this.start = stop;
    return pieces;
  }

  /** What was not given back yet, up to an offset. */
  private upTo(end: number): Uint8Array[] {
    if (end <= this.given) return [];
    const piece = this.bytes.subarray(this.given, end);
    this.given = end;
    return [piece];
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

  /** Before the line's end, as it is written: `\n`, `\r\n`, or `\r` where nothing follows. */
  endOf(line: number): number {
    const { bytes } = this;
    const lineFeed = bytes.indexOf(LINE_FEED, this.startOf(line));
    const end = lineFeed < 0 ? bytes.length : lineFeed;
    return bytes[end - 1] === CARRIAGE_RETURN ? end - 1 : end;
  }
}

function oneOfEachCode(occurrences: readonly Occurrence[] = []): Occurrence[] {
  return [...new Map(occurrences.map((one) => [one.code, one])).values()];
}

/** Where those lines begin between two offsets of which the ones below decide. */
function lastLines(text: string, from: number, to: number): number {
  let start = to;
  for (let count = 0; count < LINES_BELOW && start > from; count++) {
    start = text.lastIndexOf("\n", start - 2) + 1;
  }
  return start;
}
