/** The source of a pattern that matches nowhere. */
export const NOTHING = "(?!)";

/** Whether a sticky pattern matches at an offset. */
export function holds(pattern: RegExp, text: string, offset: number): boolean {
  pattern.lastIndex = offset;
  return pattern.test(text);
}
