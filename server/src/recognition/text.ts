/**
 * How much of a text is read at once, in UTF-16 units: some milliseconds. What is longer, be it
 * pasted, is read slice by slice.
 */
export const READ_AT_ONCE = 262_144;

/** A text of which parts can be had: a string, or one that is too long to be made anew at each key. */
export interface Text {
  /** In UTF-16 units. */
  readonly length: number;
  /**
   * A part of the text, as of a string.
   *
   * @param from UTF-16 offset where it begins, not negative
   * @param to UTF-16 offset behind it, not before `from`; what is behind the text has nothing in it
   */
  slice(from: number, to: number): string;
}
