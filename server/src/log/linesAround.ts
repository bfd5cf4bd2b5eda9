import type { Text } from "../recognition/text";
import { EVENT_REACH } from "./events";
import { Lines, LONGEST_LINE } from "./lines";

/**
 * How far from a code the text may decide about its event, and about the block around that, in
 * UTF-16 units. The event begins a line and an {@link EVENT_REACH} before the code at the most, and
 * what leads up to it another reach; whether a line there goes on with another is told within a line
 * and three reaches more. Behind the code it is less.
 */
export const SIGHT = 3 * LONGEST_LINE + 6 * EVENT_REACH;

/** How much further is looked for one place, so that it serves the others in an editor's view. */
const VIEW = 65_536;

/** The lines around places of a text, which need not be at hand as one string. */
export class LinesAround {
  private offset = 0;
  private end = -1;
  private lines = new Lines("");

  /**
   * @param text the whole text
   * @param ahead how much further to look at a time, in UTF-16 units; much, where the places asked
   *   for go along the text
   */
  constructor(
    private readonly text: Text,
    private readonly ahead = VIEW,
  ) {}

  /**
   * The lines around a place, as far as its event and its block reach. Their text begins at
   * `offset` in the whole one.
   *
   * @param place UTF-16 offset in the whole text
   */
  at(place: number): { readonly lines: Lines; readonly offset: number } {
    if (!this.serves(place)) {
      this.offset = Math.max(0, place - SIGHT);
      this.end = Math.min(this.text.length, place + SIGHT + this.ahead);
      this.lines = new Lines(this.text.slice(this.offset, this.end));
    }
    return { lines: this.lines, offset: this.offset };
  }

  private serves(place: number): boolean {
    const isBeginningKnown = this.offset === 0 || place - SIGHT >= this.offset;
    return isBeginningKnown && (this.end === this.text.length || place + SIGHT <= this.end);
  }
}
