import type { Text } from "./text";

/** How many units are looked through at a time. */
const BLOCK = 4096;
/** What patterns may look at left and right of where they begin, in UTF-16 units. */
const MARGIN = 256;

/** A piece of the text, and which patterns begin in it: a bit each, unknown after an edit. */
interface Block {
  length: number;
  found: number | undefined;
}

/**
 * Which of some patterns stand in the first units of a text, kept up to date edit by edit: only
 * what an edit touches is looked through again.
 */
export class Presence {
  private readonly patterns: readonly RegExp[];
  private blocks: Block[] = [];

  /**
   * @param patterns none may look further than {@link MARGIN} units around where it begins
   * @param reach how many units of the text count
   */
  constructor(
    patterns: readonly RegExp[],
    private readonly reach: number,
  ) {
    this.patterns = patterns.map((pattern) => new RegExp(pattern.source, `${pattern.flags}g`));
  }

  /**
   * @param text the whole text
   * @returns a bit for each pattern that stands in it, the first one's the lowest
   */
  in(text: Text): number {
    const head = text.slice(0, this.reach);
    this.fit(head.length);
    let found = 0;
    let start = 0;
    for (const block of this.blocks) {
      block.found ??= this.look(head, start, start + block.length);
      found |= block.found;
      start += block.length;
    }
    return found;
  }

  /** Takes over an edit, as UTF-16 offsets in the text before and after. */
  edit(start: number, oldEnd: number, newEnd: number): void {
    if (start > this.covered + MARGIN) return;
    let offset = 0;
    let length = newEnd - oldEnd;
    const before: Block[] = [];
    const behind: Block[] = [];
    for (const block of this.blocks) {
      const end = offset + block.length;
      if (end < start - MARGIN) before.push(block);
      else if (offset > oldEnd + MARGIN) behind.push(block);
      else length += block.length;
      offset = end;
    }
    this.blocks = [...before, ...unknown(Math.max(0, length)), ...behind];
  }

  /**
   * Makes the blocks cover as many units as there are. The last ones were looked through up to
   * where the text ended, or the reach, and that may have moved.
   */
  private fit(length: number): void {
    const sure = Math.min(this.covered, length) - MARGIN;
    let { covered } = this;
    while (covered > sure && this.blocks.length > 0) covered -= this.blocks.pop()!.length;
    this.blocks.push(...unknown(length - covered));
  }

  private get covered(): number {
    return this.blocks.reduce((sum, block) => sum + block.length, 0);
  }

  private look(head: string, start: number, end: number): number {
    const from = Math.max(0, start - MARGIN);
    const piece = head.slice(from, end + MARGIN);
    return this.patterns.reduce((found, pattern, bit) => {
      pattern.lastIndex = start - from;
      const match = pattern.exec(piece);
      return match && from + match.index < end ? found | (1 << bit) : found;
    }, 0);
  }
}

function unknown(length: number): Block[] {
  const count = Math.ceil(length / BLOCK);
  return Array.from({ length: count }, (_, at) => ({
    length: Math.min(BLOCK, length - at * BLOCK),
    found: undefined,
  }));
}
