/**
 * Where the bracket stands that is open at an offset. Brackets in strings count as well: what is
 * asked about are lists and maps, whose strings are codes.
 *
 * @param reach how far back it is looked for, in UTF-16 units
 */
export function openingBracket(text: string, offset: number, reach: number): number | undefined {
  let depth = 0;
  for (let at = offset - 1; at >= 0 && offset - at <= reach; at--) {
    const unit = text.charAt(at);
    if (unit === "}" || unit === "]" || unit === ")") depth++;
    else if (unit === "{" || unit === "[" || unit === "(") depth--;
    if (depth < 0) return at;
  }
  return undefined;
}
