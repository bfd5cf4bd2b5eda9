import type { Text } from "./text";

/**
 * How far, in UTF-16 units, what stands left of a word can decide what it is: the longest reach of
 * a shape's `left`, which is a switch with sixty lines of cases, and a list behind it.
 */
export const REACH_LEFT = 24_000;

/** The same for what stands right of a word: the rest of a long list. */
export const REACH_RIGHT = 12_000;

/** What no code, and no name made from one, has in it. */
const SEAM = /[^\w.$ -]/;

/** How far a seam is looked for; a text without one in this reach is cut where it stands. */
export const SEAM_REACH = 4096;

/** The last place at or before an offset which no word crosses. */
export function seamBefore(text: Text, offset: number): number {
  const from = Math.max(0, offset - SEAM_REACH);
  const before = text.slice(from, Math.max(0, offset));
  let seam = before.length;
  while (seam > 0 && !SEAM.test(before.charAt(seam - 1))) seam--;
  return from + seam;
}

/** The first place at or behind an offset which no word crosses. */
export function seamBehind(text: Text, offset: number): number {
  const from = Math.min(text.length, offset);
  const behind = text.slice(from, from + SEAM_REACH);
  let seam = 0;
  while (seam < behind.length && !SEAM.test(behind.charAt(seam))) seam++;
  return from + seam;
}
