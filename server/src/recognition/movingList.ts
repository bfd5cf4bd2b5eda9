/** What moves when text before it changes. */
export interface Moving {
  /** UTF-16 offset of the first unit. */
  start: number;
  /** UTF-16 offset behind the last unit. */
  end: number;
}

/**
 * Things that stand in a text, in its order, none overlapping another. An edit shifts all that
 * stand behind it; since edits mostly follow each other closely, the shift is remembered and done
 * only for those that the next edit passes, so that typing costs the same before a thousand items.
 */
export class MovingList<Item extends Moving> {
  /** From this index on, items still have to be shifted by {@link pending}. */
  private shiftedUpTo: number;
  private pending = 0;

  constructor(private readonly items: Item[]) {
    this.shiftedUpTo = items.length;
  }

  /** All items, each where it is. */
  get all(): readonly Item[] {
    this.shiftUpTo(this.items.length);
    return this.items;
  }

  /** The items that touch a part of the text: those that end where it begins included. */
  touching(from: number, to: number): readonly Item[] {
    const first = this.indexEndingAt(from);
    let behind = first;
    while (behind < this.items.length && this.startOf(behind) <= to) behind++;
    if (behind > this.shiftedUpTo) this.shiftUpTo(behind);
    return this.items.slice(first, behind);
  }

  /** Adds items that stand behind all others. */
  append(items: readonly Item[]): void {
    this.shiftUpTo(this.items.length);
    for (const item of items) this.items.push(item);
    this.shiftedUpTo = this.items.length;
  }

  /** The first item that ends at or behind a UTF-16 offset. */
  firstEndingAt(offset: number): Item | undefined {
    const index = this.indexEndingAt(offset);
    this.shiftUpTo(index + 1);
    return this.items[index];
  }

  /**
   * Takes over an edit: puts what was found anew between two offsets in the place of what was known
   * there, and shifts what stands behind.
   *
   * @param from where the part begins that was read anew, in the text before and after
   * @param to where it ends, in the text before
   * @param shift how many units longer the text has become
   */
  replace(from: number, to: number, shift: number, found: readonly Item[]): void {
    const first = this.indexEndingAt(from + 1);
    let behind = first;
    while (behind < this.items.length && this.startOf(behind) < to) behind++;
    this.shiftUpTo(behind);
    this.items.splice(first, behind - first, ...found);
    this.shiftedUpTo = first + found.length;
    this.pending += shift;
  }

  /** Makes an index the first whose item is still to be shifted. */
  private shiftUpTo(index: number): void {
    const { pending, shiftedUpTo } = this;
    const [from, to, by] =
      index > shiftedUpTo ? [shiftedUpTo, index, pending] : [index, shiftedUpTo, -pending];
    if (by !== 0) {
      for (const item of this.items.slice(from, to)) {
        item.start += by;
        item.end += by;
      }
    }
    this.shiftedUpTo = Math.min(index, this.items.length);
    if (this.shiftedUpTo === this.items.length) this.pending = 0;
  }

  private indexEndingAt(offset: number): number {
    let low = 0;
    let high = this.items.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (this.items[middle]!.end + this.shiftOf(middle) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  private startOf(index: number): number {
    return this.items[index]!.start + this.shiftOf(index);
  }

  private shiftOf(index: number): number {
    return index < this.shiftedUpTo ? 0 : this.pending;
  }
}
