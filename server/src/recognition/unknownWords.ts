import { literalAround } from "./literal";
import type { Fields, Position } from "./occurrence";
import { REACH_RIGHT } from "./seams";
import { shapes } from "./shapes";
import { Lists } from "./shapes/lists";
import type { Text } from "./text";

/** A word in an error code's place that is no code. */
export interface UnknownWord {
  /** UTF-16 offset of the first unit. */
  readonly start: number;
  /** UTF-16 offset behind the last one. */
  readonly end: number;
  readonly text: string;
  readonly position: Position;
  readonly fields: Fields;
}

/**
 * How much of a text is read, in UTF-16 units: a source file is hardly ever longer, and this much
 * is read again after each edit.
 */
export const UNKNOWN_WORDS_REACH = 1_048_576;

/**
 * What may be a code: an identifier, or some words that are the whole content of a literal or of an
 * XML element.
 */
const WORDS =
  /(?<=["'`>])[A-Za-z0-9][\w.-]{0,60}(?: [A-Za-z0-9][\w.-]{0,60}){1,5}(?=["'`<\\&])|(?<![\w$])[A-Za-z0-9][\w.-]{2,80}/g;

/** Positions in which only an error code stands. */
const CODE_POSITIONS = new Set<Position>(["proven", "body", "code"]);

/**
 * The words of a text that stand where an error code does, in the order of the text. Names of
 * classes, constants and members are left out, since an SDK, and no vendor, says which there are; and
 * so are numbers.
 *
 * @param isWanted whether a word is worth a look; asked for every word of the text
 */
export function unknownWords(text: Text, isWanted: (word: string) => boolean): UnknownWord[] {
  const head = text.slice(0, UNKNOWN_WORDS_REACH);
  const lists = new Lists(text.slice(0, UNKNOWN_WORDS_REACH + REACH_RIGHT));
  const found: UnknownWord[] = [];
  WORDS.lastIndex = 0;
  for (let match = WORDS.exec(head); match; match = WORDS.exec(head)) {
    const word = match[0].replace(/[.-]+$/, "");
    if (!/[A-Za-z]/.test(word) || !isWanted(word)) continue;
    const unknown = unknownWordAt(lists, match.index, word);
    if (unknown) found.push(unknown);
  }
  return found;
}

function unknownWordAt(lists: Lists, start: number, text: string): UnknownWord | undefined {
  const end = start + text.length;
  const literal = literalAround(lists.text, start, end);
  const match =
    (literal && shapes.match(lists, literal.start, literal.end, "literal")) ??
    shapes.match(lists, start, end, "bare");
  if (!match || match.shape.form || match.shape.position === "foreign") return undefined;
  const { position } = match.shape;
  return CODE_POSITIONS.has(position)
    ? { start, end, text, position, fields: match.fields }
    : undefined;
}
