import { triePattern } from "./trie";

/** How many units of a name are its head. */
const HEAD = 8;

/**
 * Names, found in two steps: one pattern seeks their heads along a text, and where a head stands, a
 * second pattern takes the longest name. One pattern of all names would be too long for V8, which
 * compiles a pattern badly past 20 KB of source; several would each be another walk along the text.
 */
export class Names {
  /** The source of a pattern that finds where a name may begin. */
  readonly heads: string;
  private readonly headAt: RegExp;
  private readonly patterns = new Map<string, RegExp>();

  constructor(private readonly names: readonly string[]) {
    this.heads = triePattern(names.map((name) => name.slice(0, HEAD)));
    this.headAt = new RegExp(this.heads, "y");
  }

  /** The longest name that begins at an offset, be it a part of a longer word. */
  at(text: string, offset: number): string | undefined {
    const head = matchAt(this.headAt, text, offset);
    return head === undefined ? undefined : this.withHead(head, text, offset);
  }

  /** The same, where it is known which head stands there. */
  withHead(head: string, text: string, offset: number): string | undefined {
    return matchAt(this.patternFor(head), text, offset);
  }

  /** Made when its head is first seen: a text has few of them. */
  private patternFor(head: string): RegExp {
    const known = this.patterns.get(head);
    if (known) return known;
    const names = this.names.filter((name) => name.startsWith(head) || head.startsWith(name));
    const pattern = new RegExp(triePattern(names), "y");
    this.patterns.set(head, pattern);
    return pattern;
  }
}

function matchAt(pattern: RegExp, text: string, offset: number): string | undefined {
  pattern.lastIndex = offset;
  return pattern.exec(text)?.[0];
}
