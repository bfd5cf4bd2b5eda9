import { pattern } from "./fragments";
import type { Shape } from "./shape";

/** Colours that a terminal's log puts between the words of a line. */
const COLOURS = "(?:\\x1b\\[[\\d;]{0,12}m){0,3}";
/** Where a word of a line begins, a colour before it or not. */
const WORD_START = "(?:(?<![A-Za-z0-9_.-])|(?<=\\[[\\d;]{0,12}m))";
const EQUALS = `${COLOURS}=${COLOURS}`;

/** Codes behind a label that says so, whoever writes it. */
export const labelShapes: readonly Shape[] = [
  {
    name: "error code of a storage service",
    position: "proven",
    around: "bare",
    left: /\b(?:S3|AWS S3|OSS|OBS|COS|NOS|TOS|BOS|Oss|Obs|Cos) [Ee]rror ?[Cc]ode\s{0,9}[:=]\s{0,20}/,
    example: "NOS Error Code:   ‹NoSuchKey›",
  },
  {
    name: "error code in logfmt",
    position: "code",
    around: "bare",
    left: pattern(WORD_START, "(?:err(?:or)?|s3|aws)[._-]?code", EQUALS),
    right: /(?:\s|$)/,
    example: "level=error msg=put error_code=‹SlowDown› bucket=media",
  },
  {
    name: "labelled error code",
    position: "code",
    around: "bare",
    left: /(?:[Ee]rr(?:or)? ?[Cc]ode|ErrorCode|errorCode|error_code|Error Code)["']?(?::[ \t]{0,9}|= ?| \[)["']?/,
    example: "the store said: error code: ‹NoSuchKey›",
  },
  {
    name: "logfmt",
    position: "likely",
    around: "bare",
    left: pattern(WORD_START, "code", EQUALS),
    right: /(?:\s|$)/,
    example: "level=error msg=put code=‹SlowDown› bucket=media",
  },
];
