import { literalAt, type UnfinishedLiteral } from "./literal";
import { POSITIONS, type Position } from "./occurrence";
import { shapes } from "./shapes";
import { Lists } from "./shapes/lists";

/** How much of a bare word is looked at, in UTF-16 units. */
const LONGEST = 80;

/** A place where a code may be typed. */
export interface CodeSlot {
  /** UTF-16 offset of the first unit that a completed code replaces. */
  readonly start: number;
  /** UTF-16 offset behind the last one. */
  readonly end: number;
  readonly position: Position;
}

/** The place around an offset where a code may stand; nothing where none may. */
export function codeSlotAt(text: string, offset: number): CodeSlot | undefined {
  const literal = literalAt(text, offset);
  const lists = new Lists(text);
  return literal ? literalSlot(lists, literal) : bareSlot(lists, offset);
}

function literalSlot(lists: Lists, literal: UnfinishedLiteral): CodeSlot | undefined {
  const { start, end, contentStart, contentEnd, isClosed } = literal;
  const byBothSides = isClosed ? shapes.match(lists, start, end, "literal")?.shape : undefined;
  const byLeftSide = shapes.matchUnfinished(lists, start, "literal");
  const told = [byBothSides, byLeftSide].map((shape) => shape?.position ?? "literal");
  if (told.includes("foreign")) return undefined;
  const position = POSITIONS.find((one) => told.includes(one)) ?? "literal";
  return { start: contentStart, end: contentEnd, position };
}

function bareSlot(lists: Lists, offset: number): CodeSlot | undefined {
  const { text } = lists;
  const before = /\w*$/.exec(text.slice(Math.max(0, offset - LONGEST), offset))?.[0] ?? "";
  const behind = /^\w*/.exec(text.slice(offset, offset + LONGEST))?.[0] ?? "";
  const start = offset - before.length;
  const shape = shapes.matchUnfinished(lists, start, "bare");
  if (!shape || shape.position === "foreign") return undefined;
  return { start, end: offset + behind.length, position: shape.position };
}
