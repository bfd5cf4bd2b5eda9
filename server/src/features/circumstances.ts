import type { Circumstances } from "../catalog/conditions";
import type { OpenDocument } from "../openDocument";
import type { Occurrence, Position } from "../recognition/occurrence";

/** How far from a code its message may stand, in UTF-16 units. */
const REACH = 1000;

/** Where a code of a source text is part of an answer, which may span lines. */
const ANSWERS = new Set<Position>(["proven", "body"]);

/** How a line begins that is a record of its own: a date, a time, a level, or JSON. */
const RECORD =
  /^\W{0,3}(?:\d{4}[-/]\d{2}|\d{2}:\d{2}:\d{2}|[A-Z][a-z]{2} [ \d]\d |(?:TRACE|DEBUG|INFO|WARN|ERROR|FATAL))|^\{/;

/**
 * What stands around a code: its line, and the lines beside it as far as they belong to the same
 * answer or log record and no other code stands there.
 */
export function circumstancesOf(occurrence: Occurrence, document: OpenDocument): Circumstances {
  // What is cut off of a line this far away is nothing that counts.
  const offset = Math.max(0, occurrence.start - 2 * REACH);
  const text = document.text.slice(offset, occurrence.end + 2 * REACH);
  const placed = ({ start, end, code }: Occurrence): Place => ({
    ...{ start: start - offset, end: end - offset, code },
  });
  const own = placed(occurrence);
  const near = document.occurrencesIn(occurrence.start - REACH, occurrence.end + REACH).map(placed);
  const line = lineAround(text, own);
  const spans = document.kind !== "source" || ANSWERS.has(occurrence.position);
  const { start, end } = spans ? recordAround(text, line, own) : line;
  const before = near.findLast((one) => one.start < own.start);
  const behind = near.find((one) => one.start > own.start);
  const { operation } = occurrence.fields;
  const told = text.slice(
    Math.max(start, own.start - REACH, behindOther(before, own, line)),
    Math.min(end, own.end + REACH, beforeOther(behind, own, line)),
  );
  return { text: told, ...(operation !== undefined && { operation }) };
}

/** A run of text, in UTF-16 offsets. */
interface Run {
  readonly start: number;
  readonly end: number;
}

/** Where a code stands. */
interface Place extends Run {
  readonly code: string;
}

function lineAround(text: string, { start, end }: Run): Run {
  return { start: text.lastIndexOf("\n", start - 1) + 1, end: lineEnd(text, end) };
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf("\n", offset);
  return end < 0 ? text.length : end;
}

/** The lines around a line up to a blank one, and up to where a record begins. */
function recordAround(text: string, line: Run, near: Run): Run {
  let { start, end } = line;
  while (start > 0 && near.start - start < REACH && !RECORD.test(text.slice(start, end))) {
    const before = lineAround(text, { start: start - 1, end: start - 1 });
    if (isBlank(text, before)) break;
    start = before.start;
  }
  while (end < text.length && end - near.end < REACH) {
    const behind = { start: end + 1, end: lineEnd(text, end + 1) };
    if (isBlank(text, behind) || RECORD.test(text.slice(behind.start, behind.end))) break;
    end = behind.end;
  }
  return { start, end };
}

function isBlank(text: string, { start, end }: Run): boolean {
  return text.slice(start, end).trim() === "";
}

/** A code before, on the same line: the text begins behind it. On another: with our line. */
function behindOther(other: Place | undefined, own: Place, line: Run): number {
  if (!other) return 0;
  if (other.end <= line.start) return line.start;
  return other.code === own.code ? 0 : other.end;
}

/** A code behind, on the same line: the text ends before it. On another: before that line. */
function beforeOther(other: Place | undefined, own: Place, line: Run): number {
  if (!other) return Number.POSITIVE_INFINITY;
  if (other.start >= line.end) return other.start;
  return other.code === own.code ? Number.POSITIVE_INFINITY : other.start;
}
