import type { Tier } from "./tiers";

/**
 * How strongly the syntax around a word says "an error code stands here", strongest first.
 *
 * - `proven`: only a storage error stands like this (`S3 error: 404 (NoSuchKey)`)
 * - `body`: the body of an error answer, which other services copy (`<Error><Code>…`)
 * - `code`: some error code stands here (`e.code == "…"`)
 * - `likely`: a value whose name fits one (`{ code: "…" }`, `RETRYABLE = ["…"]`)
 * - `slot`: a value that may be an error code (`case "…"`, an entry of a list)
 * - `literal`: the whole content of a string, or a name made from a code
 * - `inside`: a word of a longer string
 * - `bare`: a word of a log line, of prose, or an identifier
 */
export const POSITIONS = [
  "proven",
  "body",
  "code",
  "likely",
  "slot",
  "literal",
  "inside",
  "bare",
] as const;
export type Position = (typeof POSITIONS)[number];

/**
 * How the code is written: as itself, as a name made from it, or not at all: as the `message` that
 * stands for it, or as an `sdk`'s own word in its place.
 */
export type Form =
  | "literal"
  | "text"
  | "member"
  | "type"
  | "constant"
  | "predicate"
  | "message"
  | "sdk";

/** What a shape reads beside the code. */
export type FieldName = "status" | "requestId" | "operation" | "resource" | "host" | "service";

export type Fields = Readonly<Partial<Record<FieldName, string>>>;

/** A place in a text where a code may stand, before the rest of the text has been heard. */
export interface Candidate {
  /** UTF-16 offset of the first unit of the code as written; moves with edits before it. */
  start: number;
  /** UTF-16 offset behind the last unit; moves with edits before it. */
  end: number;
  /** The code that the text stands for, as the catalog spells it. */
  readonly code: string;
  readonly tier: Tier;
  readonly form: Form;
  readonly position: Position;
  /** The name of the shape that told the position. */
  readonly shape: string;
  readonly fields: Fields;
}

/** A candidate that the rules of `accept.ts` have let through; it moves with the text as well. */
export type Occurrence = Readonly<Candidate>;
