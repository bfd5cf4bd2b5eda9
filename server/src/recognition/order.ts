/** The index of the first of some things, in the order of their text, that begins at or behind an offset. */
export function firstStartingAt(
  items: readonly { readonly start: number }[],
  offset: number,
): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
