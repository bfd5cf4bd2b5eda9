import { isBehindEscape } from "./escapes";

/** How far an identifier is followed, in UTF-16 units; more makes it a longer word all the same. */
const LONGEST_AFFIX = 64;

/** Where the identifier begins that goes on to the left of an offset. */
export function identifierStart(text: string, from: number): number {
  let start = from;
  while (from - start < LONGEST_AFFIX && isIdentifierUnit(text.charCodeAt(start - 1))) start--;
  return start < from && isBehindEscape(text, from) ? from : start;
}

/** Where the identifier ends that goes on to the right of an offset. */
export function identifierEnd(text: string, from: number): number {
  let end = from;
  while (end - from < LONGEST_AFFIX && isIdentifierUnit(text.charCodeAt(end))) end++;
  return end;
}

/** A letter, a digit, `_` or `$`; by its number, since this runs for each unit around each run. */
function isIdentifierUnit(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 48 && unit <= 57) ||
    unit === 95 ||
    unit === 36
  );
}
