import { accepts } from "../recognition/accept";
import type { Occurrence } from "../recognition/occurrence";
import type { Recogniser } from "../recognition/recogniser";
import { seamBefore } from "../recognition/seams";
import { eventAt } from "./events";
import { GrowingEvidence } from "./growingEvidence";
import { joined } from "./joined";
import { LineCursor } from "./lineCursor";
import { LineOffsets } from "./lineOffsets";
import { Lines } from "./lines";

/** A code in a line. */
export interface CodeInLine {
  readonly occurrence: Occurrence;
  /** What has come of the event that holds it. */
  event(): string;
}

/**
 * What to write behind a line with codes; nothing where there is nothing to say.
 *
 * @param codes those in the line, at least one
 * @param beginning what has come of the log's beginning
 */
export type Remark = (codes: readonly CodeInLine[], beginning: string) => string | undefined;

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

/** How many remarks are remembered. */
const MOST_REMARKS = 4096;

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
  /** What was found in the parts that were given back of a line without end, each code once. */
  private inLine: readonly CodeInLine[] = [];
  private readonly evidence = new GrowingEvidence();
  private readonly decoder = new TextDecoder("utf-8", { ignoreBOM: true });
  private readonly encoder = new TextEncoder();
  /** The bytes of the remarks that were made last. */
  private readonly remarks = new Map<string, Uint8Array>();

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
    const { lines, left } = this.linesWithCodes(text, from, to, waits && !isPart);
    if (left !== from)
      this.inLine = isPart ? firstOfEachCode(lines.get(from) ?? []).map(asItIs) : [];
    if (isPart) lines.delete(from);
    const offsets = new LineOffsets(text, from, bytes, this.start);
    const pieces: Uint8Array[] = [];
    for (const [line, codes] of lines) {
      const remark = this.remark(codes, this.evidence.head);
      if (remark) pieces.push(...this.upTo(offsets.endOf(line)), this.encoded(remark));
    }
    const stop = left === undefined ? end : offsets.startOf(left);
    pieces.push(...this.upTo(stop));
    this.start = stop;
    return pieces;
  }

  /**
   * The codes of the lines that have any, by the UTF-16 offset where each line begins; where the
   * lines below decide about one, `left` says where it begins, and it is not among them.
   */
  private linesWithCodes(text: string, from: number, to: number, waits: boolean) {
    const undecided = waits ? lastLines(text, from, to) : Number.POSITIVE_INFINITY;
    const lines = new Map<number, CodeInLine[]>();
    if (this.inLine.length > 0) lines.set(from, [...this.inLine]);
    const cursor = new LineCursor(text, from);
    const eventOf = eventsIn(text);
    for (const candidate of this.recogniser.read(text, from, to, "log").candidates) {
      const line = cursor.moveTo(candidate.start).start;
      if (line >= undecided && candidate.position !== "proven") {
        lines.delete(line);
        return { lines, left: line };
      }
      if (!accepts(candidate, this.evidence.known, "log")) continue;
      const code = { occurrence: candidate, event: () => eventOf(candidate) };
      const known = lines.get(line);
      if (known) known.push(code);
      else lines.set(line, [code]);
    }
    return { lines, left: undefined };
  }

  /** A log says few things many times, and encoding takes longer than to look them up. */
  private encoded(remark: string): Uint8Array {
    const known = this.remarks.get(remark);
    if (known) return known;
    if (this.remarks.size >= MOST_REMARKS) this.remarks.clear();
    const bytes = this.encoder.encode(remark);
    this.remarks.set(remark, bytes);
    return bytes;
  }

  /** What was not given back yet, up to an offset. */
  private upTo(end: number): Uint8Array[] {
    if (end <= this.given) return [];
    const piece = this.bytes.subarray(this.given, end);
    this.given = end;
    return [piece];
  }
}

/** Tells the text of the event that holds an occurrence. */
function eventsIn(text: string): (occurrence: Occurrence) => string {
  const lines = new Lines(text);
  return ({ start }) => {
    const event = eventAt(lines, start);
    return text.slice(event.start, event.end);
  };
}

/** The first of each code. */
export function firstOfEachCode(codes: readonly CodeInLine[]): readonly CodeInLine[] {
  if (codes.length === 1) return codes;
  const first = new Map<string, CodeInLine>();
  for (const code of codes) {
    if (!first.has(code.occurrence.code)) first.set(code.occurrence.code, code);
  }
  return [...first.values()];
}

/** A code with its event as it is now: the text that it stands in will be forgotten. */
function asItIs({ occurrence, event }: CodeInLine): CodeInLine {
  const text = event();
  return { occurrence, event: () => text };
}

/** Where those lines begin between two offsets of which the ones below decide. */
function lastLines(text: string, from: number, to: number): number {
  let start = to;
  for (let count = 0; count < LINES_BELOW && start > from; count++) {
    start = text.lastIndexOf("\n", start - 2) + 1;
  }
  return start;
}
