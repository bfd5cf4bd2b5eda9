import type { Form } from "./occurrence";

/** Prefixes with which SDKs make names from codes, and what such a name is. */
const PREFIXES: ReadonlyMap<string, Form> = new Map([
  ["ErrCode", "constant"],
  ["Err", "constant"],
  ["ErrorCode", "constant"],
  ["S3Error", "constant"],
  ["S3StatusError", "constant"],
  ["OBS_STATUS_", "constant"],
]);

/** Suffixes, in the same way. */
const SUFFIXES: ReadonlyMap<string, Form> = new Map([["Exception", "type"]]);

/** What the name is that has these units left and right of a code; nothing for a longer word. */
export function affixForm(left: string, right: string): Form | undefined {
  if (left === "") return SUFFIXES.get(right);
  return right === "" ? PREFIXES.get(left) : undefined;
}

/** `NoSuchCORSConfiguration` → `NO_SUCH_CORS_CONFIGURATION`. */
export function toUpperSnake(code: string): string {
  return code
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1_$2")
    .toUpperCase();
}

/**
 * Another code, written as a code is: with its prefix or suffix, in upper snake case, as a
 * predicate.
 *
 * @param written how the code is written (`ErrCodeNoSuchKey`, `NO_SUCH_KEY`, `is_no_such_key`)
 * @param form what that is; names of a program hold letters, digits and `_` only
 * @returns nothing where the other code can't be written so
 */
export function respelt(
  written: string,
  code: string,
  other: string,
  form: Form,
): string | undefined {
  const isText = form === "literal" || form === "text";
  if (!isText && !/^[A-Za-z]\w*$/.test(other)) return undefined;
  if (written === code) return other;
  if (written === toUpperSnake(code)) return toUpperSnake(other);
  if (written === `is_${toUpperSnake(code).toLowerCase()}`) {
    return `is_${toUpperSnake(other).toLowerCase()}`;
  }
  const at = written.indexOf(code);
  return at < 0 ? undefined : written.slice(0, at) + other + written.slice(at + code.length);
}
