/**
 * How many units have to be inserted, removed, replaced, or swapped with their neighbour, to make
 * one text from another; each unit is touched once.
 *
 * @param limit where the count ends: a distance beyond it is told as one more than it
 */
export function distance(a: string, b: string, limit: number): number {
  const beyond = limit + 1;
  if (Math.abs(a.length - b.length) > limit) return beyond;
  const width = b.length + 2;
  let before = new Array<number>(width).fill(beyond);
  let last = before.map((_, column) => Math.min(column, beyond));
  let now = [...before];
  for (let row = 1; row <= a.length; row++) {
    // Beyond the band around the diagonal, more is missing than the limit allows.
    const from = Math.max(1, row - limit);
    const to = Math.min(b.length, row + limit);
    now[from - 1] = from === 1 ? Math.min(row, beyond) : beyond;
    let least = now[from - 1]!;
    for (let column = from; column <= to; column++) {
      const isSame = a[row - 1] === b[column - 1];
      let cost = Math.min(
        last[column]! + 1,
        now[column - 1]! + 1,
        last[column - 1]! + (isSame ? 0 : 1),
      );
      const isSwapped =
        row > 1 && column > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1];
      if (isSwapped) cost = Math.min(cost, before[column - 2]! + 1);
      now[column] = Math.min(cost, beyond);
      least = Math.min(least, cost);
    }
    if (least > limit) return beyond;
    now[to + 1] = beyond;
    [before, last, now] = [last, now, before];
  }
  return last[b.length]!;
}
