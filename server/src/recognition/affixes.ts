import type { Form } from "./occurrence";

/** Prefixes with which SDKs make names from codes, and what such a name is. */
export const PREFIXES: ReadonlyMap<string, Form> = new Map([
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
