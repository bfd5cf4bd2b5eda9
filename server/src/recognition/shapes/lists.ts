import { GAP, LITERAL, pattern } from "./fragments";

/** How far from an entry its list may begin or end, in UTF-16 units. */
const LIST_REACH = 10_000;

/**
 * A name or a number among literals. What stands behind `: ` or `= ` is a value of its own, and what
 * stands in a comment is none.
 */
const WORD =
  /(?<![\w.$])(?<!(?:=>|->|[=:])\s)(?<!(?:\/\/|#|--)[^\n"'`]{0,80})[\w.$]{1,80}(?<![Cc]ode|\b[Nn]ame)(?![\w.$(])/
    .source;

/** What may follow an entry: `.to_string()`, or the value of a map that serves as a set. */
const MEMBER = /(?:\.\w{1,12}\(\)|\s?(?::|=>)\s?(?:\{\}|struct\{\}\{\}|true|1)(?!\w))?/.source;

const ENTRY = `(?:${LITERAL}${MEMBER}|${WORD})`;

const SEPARATOR = `(?:\\s{0,9}(?:,|\\bor\\b)|${GAP}(?<!\\|)\\|(?!\\|))${GAP}(?:Some\\()?`;
const YAML_LINE = /(?:[ \t]{1,9}#[^\n]{0,120})?\r?\n[ \t]{0,40}-[ \t]{1,9}/.source;
const BETWEEN = `(?:${SEPARATOR}|${YAML_LINE})`;

/**
 * An entry and what stands behind it, which end where the next entry begins. What an arm of a match
 * answers is none: `Some("A") => (404, "gone"),`.
 */
const BEFORE = pattern(`(?<=((?<!(?:=>|->)\\s)(?:Some\\(${ENTRY}\\)|${ENTRY})${BETWEEN}))`);
/** What stands between two entries and the second of them, which begin where the first ends. */
const BEHIND = pattern(`${MEMBER}\\)?${BETWEEN}${ENTRY}`);

/** What a test looks at for costly patterns. */
export const listPatterns = [BEFORE, BEHIND];

const BEFORE_HERE = new RegExp(BEFORE, "y");
const BEHIND_HERE = new RegExp(BEHIND, "y");

/**
 * Where the lists of a text begin and end: literals and words with commas, pipes or `or` between
 * them, or each behind its dash as in YAML. What was found for one entry serves the next, so that a
 * long list costs its length once.
 */
export class Lists {
  /** The entry that was asked for last, and where its list begins. */
  private entry = -1;
  private start: number | undefined;
  /** Ends of entries of one list, from the one that was asked for last as far as was read. */
  private readonly ends: number[] = [];

  /** @param text the whole text */
  constructor(readonly text: string) {}

  /**
   * @param entry UTF-16 offset where an entry begins
   * @returns where the first entry of its list begins; nothing where that is out of reach
   */
  startOf(entry: number): number | undefined {
    let first = entry;
    while (first !== this.entry && entry - first <= LIST_REACH) {
      const before = this.entryBefore(first);
      if (before === first) break;
      first = before;
    }
    const start = first === this.entry ? this.start : first;
    const known = start !== undefined && entry - start <= LIST_REACH ? start : undefined;
    if (first !== entry) {
      this.entry = entry;
      this.start = known;
    }
    return known;
  }

  /**
   * @param entry UTF-16 offset behind an entry
   * @returns the offset behind the last entry of its list; nothing where that is out of reach
   */
  endOf(entry: number): number | undefined {
    if (this.entryBehind(entry) === entry) return entry;
    const { ends } = this;
    while (ends.length > 0 && ends[0]! < entry) ends.shift();
    if (ends[0] !== entry) ends.splice(0, ends.length, entry);
    for (;;) {
      const last = ends[ends.length - 1]!;
      if (last - entry > LIST_REACH) return undefined;
      const next = this.entryBehind(last);
      if (next === last) return last;
      ends.push(next);
    }
  }

  private entryBefore(start: number): number {
    BEFORE_HERE.lastIndex = start;
    return start - (BEFORE_HERE.exec(this.text)?.[1]?.length ?? 0);
  }

  private entryBehind(end: number): number {
    BEHIND_HERE.lastIndex = end;
    return BEHIND_HERE.test(this.text) ? BEHIND_HERE.lastIndex : end;
  }
}
