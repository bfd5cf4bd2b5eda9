import { accepts } from "../recognition/accept";
import { copied } from "../recognition/copied";
import type { Recogniser } from "../recognition/recogniser";
import { seamBehind } from "../recognition/seams";
import type { Block, LogHead } from "./block";
import { eventAt, type LogEvent } from "./events";
import { factsOf } from "./facts";
import {
  addError,
  type Group,
  type Groups,
  groupOf,
  roomIn,
  type VendorClue,
  type VendorDoubt,
} from "./groups";
import { LineCursor } from "./lineCursor";
import { Lines } from "./lines";
import { LONGEST_SECRET, mask } from "./mask";
import { type Slice, slicesOf } from "./slices";
import { Times } from "./times";
import { withinLastYear, type YearTurn } from "./years";

/** What a stretch of a log says of its vendor, if anything. */
export type VendorOf = (text: string) => VendorClue | VendorDoubt | undefined;

/** What holds for all of a log. */
export interface LogContext extends LogHead {
  readonly recogniser: Recogniser;
  readonly vendorOf: VendorOf;
  readonly span?: TimeSpan | undefined;
}

/** Which errors count, by their time; those without one don't. Milliseconds since 1970. */
export interface TimeSpan {
  readonly since: number;
  readonly until: number;
}

/** How much of the first event of a group is kept, in UTF-16 units. */
const EXAMPLE = 2000;

/** What was counted in some blocks. Plain data, so that it can go from one thread to another. */
export interface Findings {
  readonly groups: Groups;
  /** Whether a time was read that names no zone. */
  readonly hasZoneless: boolean;
}

/** Counts the errors of a log, block by block, in any order of the blocks. */
export class BlockReader implements Findings {
  readonly groups: Groups = new Map();
  hasZoneless = false;

  constructor(private readonly context: LogContext) {}

  /** Counts the errors whose events begin in the block's part. */
  read(block: Block): void {
    let { line } = block;
    for (const slice of slicesOf(block)) line = this.readSlice(slice, line, block.years);
  }

  /**
   * @param firstLine the one-based line in which the slice begins
   * @returns the one in which the next begins
   */
  private readSlice(slice: Slice, firstLine: number, years: YearTurn | undefined): number {
    const { text, from, to } = decoded(slice);
    const { recogniser, evidence, now, span } = this.context;
    const lines = new Lines(text);
    const times = new Times(lines, years);
    const cursor = new LineCursor(text, from, firstLine);
    let codes: string[] = [];
    let event: LogEvent = { start: 0, end: 0 };
    const last = seamBehind(text, endOfEvents(lines, to));
    for (const candidate of recogniser.read(text, from, last, "log").candidates) {
      if (!accepts(candidate, evidence, "log")) continue;
      if (candidate.start >= event.end) {
        event = eventAt(lines, candidate.start);
        codes = [];
      }
      if (event.start >= to) break;
      if (event.start < from || codes.includes(candidate.code)) continue;
      codes.push(candidate.code);
      const time = times.of(event);
      if (span && !isWithin(span, time, now)) continue;
      const words = text.slice(event.start, event.end);
      const line = cursor.moveTo(candidate.start).number;
      const facts = factsOf(words, candidate.start - event.start, candidate.fields);
      const group = this.groupOf(candidate.code, words, line);
      addError(group, facts, line, time, roomIn(this.groups));
    }
    this.hasZoneless ||= times.hasZoneless;
    // The last event may reach behind the slice, and a count can't go back.
    return new LineCursor(text, from, firstLine).moveTo(to).number;
  }

  /** The group of an error, made with the first of its kind. */
  private groupOf(code: string, event: string, line: number): Group {
    const group = groupOf(this.groups, code, this.context.vendorOf(event));
    group.example ??= { text: exampleOf(event), line };
    return group;
  }
}

/** The beginning of an event, without secrets. */
function exampleOf(event: string): string {
  return copied(mask(event.slice(0, EXAMPLE + LONGEST_SECRET)).slice(0, EXAMPLE));
}

/** Where those events end that begin before an offset. */
function endOfEvents(lines: Lines, offset: number): number {
  return offset === 0 ? 0 : Math.max(offset, eventAt(lines, offset - 1).end);
}

function isWithin({ since, until }: TimeSpan, time: number | undefined, now: number): boolean {
  if (time === undefined) return false;
  const exact = withinLastYear(time, now);
  return exact >= since && exact <= until;
}

/** A slice's text, and where its part begins and ends in it, in UTF-16 units. */
function decoded({ bytes, from, to }: Slice): { text: string; from: number; to: number } {
  const decoder = new TextDecoder();
  const text = decoder.decode(bytes);
  if (text.length === bytes.length) return { text, from, to };
  const before = decoder.decode(bytes.subarray(0, from)).length;
  return { text, from: before, to: text.length - decoder.decode(bytes.subarray(to)).length };
}
