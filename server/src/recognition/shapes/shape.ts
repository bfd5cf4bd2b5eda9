import type { FieldName, Fields, Form, Position } from "../occurrence";
import { firstUnit, lastUnit } from "./edges";
import type { Lists } from "./lists";

/**
 * A way in which codes are written: what stands directly left of one, and directly right.
 *
 * The patterns are tried at the code's edges (for `around: "literal"` at the quotes around it).
 * They must be bounded: a repetition that can cross lines has an upper limit. Named groups become
 * fields of the occurrence: `status`, `requestId`, `operation`, `resource`, `host`, `service`.
 */
export interface Shape {
  /** A name for people: the SDK, tool or syntax that writes so. */
  readonly name: string;
  /** What the shape says of the word in it; `foreign`: it is another service's error. */
  readonly position: Position | "foreign";
  /** Whether the code is the content of a string literal, or stands bare in the text. */
  readonly around: "literal" | "bare";
  /**
   * Whether entries of a list (see `lists.ts`) may stand `before` the code, or `around` it. What
   * stands left is then what stands before the first entry; and for `around`, what stands right is
   * what stands behind the last one.
   */
  readonly list?: "before" | "around";
  /** How a code in this shape is written, where that is not plain from its spelling. */
  readonly form?: Form;
  /** Whether a bare code can be completed here from what stands left of it alone. */
  readonly completes?: true;
  readonly left?: RegExp;
  readonly right?: RegExp;
  /** A text with the code in ‹angle quotes›; a unit test holds the shape to it. */
  readonly example: string;
}

/** What a shape says of one place. */
export interface Match {
  readonly shape: Shape;
  readonly fields: Fields;
}

/** A shape with its patterns made sticky. */
interface Matcher {
  readonly shape: Shape;
  readonly left: RegExp | undefined;
  readonly right: RegExp | undefined;
  /** Whether the right side reaches less far than the left one may, so that it is tried first. */
  readonly isRightShort: boolean;
  /** What has to stand directly before the code and behind it, where the patterns say so at once. */
  readonly unitBefore: string | undefined;
  readonly unitBehind: string | undefined;
}

/** Shapes in the order in which they are tried: the first that fits wins. */
export class ShapeTable {
  private readonly literal: readonly Matcher[];
  private readonly bare: readonly Matcher[];

  constructor(shapes: readonly Shape[]) {
    const around = (kind: Shape["around"]) =>
      shapes.filter((shape) => shape.around === kind).map(toMatcher);
    this.literal = around("literal");
    this.bare = around("bare");
  }

  /**
   * @param lists the lists of the whole text
   * @param start UTF-16 offset of the code, or of the literal that holds it
   * @param end UTF-16 offset behind the code, or behind the literal
   */
  match(lists: Lists, start: number, end: number, around: Shape["around"]): Match | undefined {
    const before = lists.text.charAt(start - 1);
    const behind = lists.text.charAt(end);
    for (const matcher of this[around]) {
      if (!mayFit(matcher, before, behind)) continue;
      const { shape, isRightShort } = matcher;
      const early = isRightShort ? matchBehind(matcher, lists, end) : undefined;
      if (early === null) continue;
      const left = matchBefore(matcher, lists, start);
      if (left === null) continue;
      const right = isRightShort ? early : matchBehind(matcher, lists, end);
      if (right === null) continue;
      return { shape, fields: fieldsOf(left, right) };
    }
    return undefined;
  }

  /** The shape of a code that is still being typed: what stands left of it decides. */
  matchUnfinished(lists: Lists, start: number, around: Shape["around"]): Shape | undefined {
    return this[around].find(
      (matcher) =>
        matcher.left &&
        (around === "literal" || matcher.shape.completes) &&
        matchBefore(matcher, lists, start),
    )?.shape;
  }
}

/** A colour that a terminal or a log puts around a code, as it stands or escaped. */
const COLOUR = String.raw`(?:(?:\x1b|\\(?:u001[bB]|x1[bB]|033|e))\[[\d;]{0,12}m)?`;

/** The units with which one begins. */
const COLOUR_STARTS = new Set(["\x1b", "\\"]);
/** The unit with which one ends. */
const COLOUR_END = "m";

/** A repetition of a hundred or more. */
const LONG_REPETITION = /,\d{3,}\}/;

function toMatcher(shape: Shape): Matcher {
  const { left, right } = shape;
  return {
    shape,
    left: left && new RegExp(`(?<=(?:${left.source})${COLOUR})`, `${left.flags}y`),
    right: right && new RegExp(`${COLOUR}(?:${right.source})`, `${right.flags}y`),
    unitBefore: left && !shape.list ? lastUnit(left) : undefined,
    unitBehind: right && shape.list !== "around" ? firstUnit(right) : undefined,
    isRightShort: right !== undefined && !LONG_REPETITION.test(right.source),
  };
}

/** Whether the units around a place are those that a shape asks for, if it asks; or a colour's. */
function mayFit({ unitBefore, unitBehind }: Matcher, before: string, behind: string): boolean {
  return (
    (unitBefore === undefined || unitBefore === before || before === COLOUR_END) &&
    (unitBehind === undefined || unitBehind === behind || COLOUR_STARTS.has(behind))
  );
}

/** What one side of a shape matched: nothing where it has no pattern, null where that fails. */
type Side = RegExpExecArray | null | undefined;

function matchBefore({ shape, left }: Matcher, lists: Lists, start: number): Side {
  return left && matchAt(left, lists.text, shape.list ? lists.startOf(start) : start);
}

function matchBehind({ shape, right }: Matcher, lists: Lists, end: number): Side {
  return right && matchAt(right, lists.text, shape.list === "around" ? lists.endOf(end) : end);
}

function matchAt(pattern: RegExp, text: string, offset: number | undefined) {
  if (offset === undefined) return null;
  pattern.lastIndex = offset;
  return pattern.exec(text);
}

const NO_FIELDS: Fields = {};

function fieldsOf(...matches: (RegExpExecArray | undefined)[]): Fields {
  let fields: Partial<Record<FieldName, string>> | undefined;
  for (const match of matches) {
    const groups = match?.groups;
    for (const name in groups) {
      const value = groups[name];
      if (value === undefined) continue;
      fields ??= {};
      fields[name as FieldName] = value;
    }
  }
  return fields ?? NO_FIELDS;
}
