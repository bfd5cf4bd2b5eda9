import type { Block } from "./block";
import { characterStart } from "./characterStart";
import { countOf } from "./countOf";
import { stampAtHead } from "./lines";
import { followYears, type YearTurn } from "./years";

/** How long a part is, in bytes: longer ones take more memory, and are read no faster. */
const PART = 512 << 10;
/** How much is around a part, in bytes: as far as an event and the shapes in it can reach. */
const AROUND = 64 << 10;
/** How much of a part's end is looked at for a time, and of a log's whose times name no year. */
const END_REACH = 4096;
const YEARLESS_REACH = AROUND;
const LINE_FEED = 10;

/**
 * Cuts a log into blocks that can be read each for itself, and counts its lines. The bytes of a
 * block are good until the next one is asked for.
 */
export class BlockCutter {
  private readonly buffer: Uint8Array<ArrayBuffer>;
  private filled = 0;
  /** Where the next part begins in the buffer. */
  private start = 0;
  private line = 1;
  private endsLine = true;
  private years: YearTurn | undefined;
  private readonly decoder = new TextDecoder();
  /** The one-based lines that were longer than a part. */
  readonly longLines = new Set<number>();

  /** @param part how long a part is, in bytes */
  constructor(private readonly part = PART) {
    this.buffer = new Uint8Array(AROUND + part + AROUND + part);
  }

  /** How many lines there are in what was cut off so far. */
  get lines(): number {
    return this.line - (this.endsLine ? 1 : 0);
  }

  /** Where the log ended in years that its times don't name. */
  get lastYears(): YearTurn | undefined {
    return this.years;
  }

  /** Takes more of the log, UTF-8 with line feeds, and gives what is complete. */
  *add(bytes: Uint8Array): Generator<Block> {
    for (let taken = 0; taken < bytes.length; ) {
      const room = Math.min(this.buffer.length - this.filled, bytes.length - taken);
      this.buffer.set(bytes.subarray(taken, taken + room), this.filled);
      this.filled += room;
      taken += room;
      while (this.filled - this.start >= this.part + AROUND) yield* this.cut(this.partEnd());
    }
  }

  /** Gives the rest. */
  *end(): Generator<Block> {
    while (this.filled - this.start > this.part) yield* this.cut(this.partEnd());
    if (this.filled > this.start) yield* this.cut(this.filled);
  }

  /** Where the part ends: behind its last line, or in the middle of a line without end. */
  private partEnd(): number {
    const limit = this.start + this.part;
    const end = this.buffer.lastIndexOf(LINE_FEED, limit - 1) + 1;
    if (end > this.start) return end;
    this.longLines.add(this.line);
    return characterStart(this.buffer, limit);
  }

  private *cut(end: number): Generator<Block> {
    const { buffer, start, filled, line } = this;
    const from = characterStart(buffer, Math.max(0, start - AROUND));
    const to = Math.min(filled, end + AROUND);
    this.countLines(start, end);
    this.followYears(start, end, this.years !== undefined || line === 1);
    yield {
      bytes: buffer.subarray(from, to === filled ? to : characterStart(buffer, to)),
      from: start - from,
      to: end - from,
      line,
      years: this.years,
    };
    this.drop(Math.max(0, end - AROUND), end);
  }

  private countLines(start: number, end: number): void {
    this.line += countOf(LINE_FEED, this.buffer.subarray(start, end));
    this.endsLine = this.buffer[end - 1] === LINE_FEED;
  }

  /** @param mayBeYearless whether a time without a year is worth to be sought behind others */
  private followYears(start: number, end: number, mayBeYearless: boolean): void {
    const reach = mayBeYearless ? YEARLESS_REACH : END_REACH;
    const bytes = this.buffer.subarray(Math.max(start, end - reach), end);
    const text = this.decoder.decode(bytes);
    for (let at = text.length; at > 0; ) {
      at = text.slice(0, at - 1).lastIndexOf("\n") + 1;
      const stamp = stampAtHead(text, at);
      if (stamp && !stamp.hasYear) this.years = followYears(this.years, stamp.time);
      if (stamp && !(stamp.hasYear && mayBeYearless)) return;
    }
  }

  /** Forgets what is no longer needed. */
  private drop(upTo: number, start: number): void {
    this.buffer.copyWithin(0, upTo, this.filled);
    this.filled -= upTo;
    this.start = start - upTo;
  }
}
