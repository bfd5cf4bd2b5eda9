import { triePattern } from "./trie";

/** How many units of a name its pattern is found by. */
const HEAD = 4;

/**
 * Names, and the longest of them that begins at a place. One pattern of all names would be too long
 * for V8, which compiles a pattern badly past 20 KB of source; so those with the same head have one.
 */
export class Names {
  private readonly byHead = new Map<string, string[]>();
  private readonly patterns = new Map<string, RegExp>();

  constructor(names: Iterable<string>) {
    for (const name of names) {
      const head = name.slice(0, HEAD);
      const others = this.byHead.get(head);
      if (others) others.push(name);
      else this.byHead.set(head, [name]);
    }
  }

  /** The longest name that begins at an offset, be it a part of a longer word. */
  at(text: string, offset: number): string | undefined {
    for (let length = HEAD; length > 0; length--) {
      const pattern = this.patternFor(text.slice(offset, offset + length));
      if (!pattern) continue;
      pattern.lastIndex = offset;
      const name = pattern.exec(text)?.[0];
      if (name !== undefined) return name;
    }
    return undefined;
  }

  /** Made when its head is first seen: a text has few of them. */
  private patternFor(head: string): RegExp | undefined {
    const names = this.byHead.get(head);
    if (!names) return undefined;
    const known = this.patterns.get(head);
    if (known) return known;
    const pattern = new RegExp(triePattern(names), "y");
    this.patterns.set(head, pattern);
    return pattern;
  }
}
