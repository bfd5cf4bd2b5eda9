/**
 * An escape that ends where a word begins, though its last units are letters or digits: `\n`,
 * `\u003c`, `\x1b`, `%3E`, and the end of a colour, `\x1b[31m`.
 */
const ESCAPE = /(?:\\[nrt]|\\u[0-9a-fA-F]{4}|\\x[0-9a-fA-F]{2}|%[0-9A-Fa-f]{2}|\[[\d;]{0,12}m)$/;
const LONGEST = 16;

/** Whether an escape ends at an offset, so that a word can begin there. */
export function isBehindEscape(text: string, offset: number): boolean {
  return ESCAPE.test(text.slice(Math.max(0, offset - LONGEST), offset));
}
