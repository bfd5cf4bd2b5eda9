import reasons from "statuses/codes.json";
import { openingBracket } from "./brackets";
import { literalAround } from "./literal";
import type { Fields, Position } from "./occurrence";
import { REACH_LEFT, REACH_RIGHT } from "./seams";
import { type StatusShape, statusShapes } from "./shapes/statuses";
import type { Text } from "./text";

/** A part of a text, as UTF-16 offsets. */
interface Span {
  readonly start: number;
  readonly end: number;
}

/** Where a code, or what stands in its place, was found. */
interface Place extends Span {
  readonly position: Position;
  readonly fields: Fields;
}

/** An HTTP status that a text says goes with a code. */
export interface StatusBeside {
  readonly status: number;
  /** Where the status stands, in UTF-16 offsets; none where only the shape has read it. */
  readonly place?: Span;
  /** Whether it is written as a number. */
  readonly isNumber: boolean;
  /** Whether both were read from one answer; else the status may be what a program makes of it. */
  readonly isOfAnswer: boolean;
}

/** Statuses that answer a failed request; a body under 200 can hold an error as well. */
const LOWEST = 300;
const HIGHEST = 599;

/** Names of libraries' constants that are not the registered phrase. */
const OTHER_NAMES: Readonly<Record<string, number>> = {
  requestentitytoolarge: 413,
  requesturitoolong: 414,
  requestedrangenotsatisfiable: 416,
  unprocessableentity: 422,
};

const BY_NAME: ReadonlyMap<string, number> = new Map([
  ...Object.entries(reasons).map(([number, phrase]) => [nameOf(phrase), Number(number)] as const),
  ...Object.entries(OTHER_NAMES),
]);

/** Shapes with their patterns made sticky, and telling where groups stand. */
const matchers = statusShapes.map((shape) => ({
  shape,
  left: shape.left && new RegExp(`(?<=${shape.left.source})`, "dy"),
  right: shape.right && new RegExp(shape.right.source, "dy"),
}));

/**
 * The status that stands with a code: in a field, a map, a comparison or a case beside it, or in
 * the line of a log or the body that the code was read from.
 *
 * @param text the whole text
 * @returns nothing where the number may be something else: a delay, a count, a limit
 */
export function statusBeside(text: Text, place: Place): StatusBeside | undefined {
  const { position, fields } = place;
  if (position === "proven" || position === "body") {
    const status = Number(fields.status);
    if (isErrorStatus(status)) return { status, isNumber: true, isOfAnswer: true };
  }
  // No status stands further from its code than what decides about the code itself.
  const offset = Math.max(0, place.start - REACH_LEFT);
  const near = text.slice(offset, place.end + REACH_RIGHT);
  const found = statusAround(near, { start: place.start - offset, end: place.end - offset });
  if (!found?.place) return found;
  const { start, end } = found.place;
  return { ...found, place: { start: start + offset, end: end + offset } };
}

/** The status beside a word, both in a text that is not long. */
function statusAround(text: string, word: Span): StatusBeside | undefined {
  const { start, end } = literalAround(text, word.start, word.end) ?? word;
  for (const { shape, left, right } of matchers) {
    const before = left && matchAt(left, text, start);
    if (before === null) continue;
    const behind = right && matchAt(right, text, end);
    if (behind === null) continue;
    const found = statusIn(before, shape) ?? statusIn(behind, shape);
    return found && isErrorStatus(found.status) && isStatus(shape, text, start) ? found : undefined;
  }
  return undefined;
}

function matchAt(pattern: RegExp, text: string, offset: number): RegExpExecArray | null {
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

function statusIn(
  match: RegExpExecArray | undefined,
  { isOfAnswer = false }: StatusShape,
): StatusBeside | undefined {
  const { status, constant } = match?.groups ?? {};
  const number = status ? Number(status) : constant && constantStatus(constant);
  const indices = match?.indices?.groups?.[status ? "status" : "constant"];
  if (!number || !indices) return undefined;
  const [start, end] = indices;
  return { status: number, place: { start, end }, isNumber: status !== undefined, isOfAnswer };
}

/** `http.StatusNotFound`, `status.HTTP_404_NOT_FOUND`, `HttpStatus.NOT_FOUND` → 404. */
function constantStatus(constant: string): number | undefined {
  const number = /\d{3}/.exec(constant);
  if (number) return Number(number[0]);
  const name = constant.replace(/^.*(?:\.Status(?=[A-Z])|\.HTTP_|[.:])/, "");
  return BY_NAME.get(nameOf(name));
}

function nameOf(phrase: string): string {
  return phrase.toLowerCase().replace(/[^a-z]/g, "");
}

function isErrorStatus(status: number): boolean {
  return status >= LOWEST && status <= HIGHEST;
}

/** Names that make a number something else than a status. */
const OTHER_NUMBERS =
  /delay|sleep|wait|back_?off|milli|(?:\b|_)ms\b|[a-z]Ms\b|interval|retr(?:y|ies)|attempt|count|weight|priorit|limit|\bmax|\bmin(?!io)|timeout|duration|seconds|\bport\b|length|size|score|total|budget|quota/i;
/** How far back a name may stand that says what the numbers are, in UTF-16 units. */
const NAME_REACH = 600;
/** How far back a map may begin. */
const MAP_REACH = 4000;
const STRING = /"[^"\n]{0,300}"|'[^'\n]{0,300}'|`[^`\n]{0,300}`/g;

function isStatus({ isSure, name }: StatusShape, text: string, start: number): boolean {
  if (isSure) return true;
  if (name !== "value of a map") return !OTHER_NUMBERS.test(withoutStrings(text, start));
  const opening = openingBracket(text, start, MAP_REACH);
  if (opening === undefined) return !OTHER_NUMBERS.test(withoutStrings(text, start));
  return !OTHER_NUMBERS.test(withoutStrings(text, opening)) && hasOnlyStatuses(text, opening);
}

/** What stands before an offset, on at most three lines. */
function withoutStrings(text: string, offset: number): string {
  const before = text.slice(Math.max(0, offset - NAME_REACH), offset);
  return before.replace(STRING, '""').split("\n").slice(-3).join("\n");
}

/** Whether every number of a map can be a status. */
function hasOnlyStatuses(text: string, opening: number): boolean {
  const [entries = ""] = text.slice(opening + 1, opening + MAP_REACH).split(/[}\])]/, 1);
  const values = [...entries.replace(STRING, '""').matchAll(/(?::|=>)\s{0,9}(\d[\d_.]*)/g)];
  return values.every(([, value]) => /^[1-5]\d\d$/.test(value!));
}
