/** How many units of a name it is found by. */
const HEAD = 8;

/** Names, and the longest of them that begins at a place. */
export class Names {
  /** By their first units, or all there are; the longest first. */
  private readonly byHead = new Map<string, string[]>();
  /** How many units the heads have, the longest first. */
  private readonly lengths: readonly number[];

  constructor(names: Iterable<string>) {
    const sorted = [...new Set(names)].sort((a, b) => b.length - a.length);
    for (const name of sorted) {
      const head = name.slice(0, HEAD);
      const others = this.byHead.get(head);
      if (others) others.push(name);
      else this.byHead.set(head, [name]);
    }
    this.lengths = [...new Set([...this.byHead.keys()].map(({ length }) => length))];
  }

  /** The longest name that begins at an offset, be it a part of a longer word. */
  at(text: string, offset: number): string | undefined {
    for (const length of this.lengths) {
      const names = this.byHead.get(text.slice(offset, offset + length));
      const name = names?.find((one) => text.startsWith(one, offset));
      if (name !== undefined) return name;
    }
    return undefined;
  }
}
