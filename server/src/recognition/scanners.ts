import { PREFIXES } from "./affixes";
import { Names } from "./names";
import { triePattern } from "./trie";

/** `.is_no_such_key`: a predicate that may be made from a code, with the dot before it. */
const PREDICATE = "\\.is(?:_[a-z0-9]+)+";
/** An escape behind which a code may begin, though no boundary of a word stands there. */
const ESCAPE = "\\\\(?:[nrt]|u003[eE])(?=[A-Z])";
/** `(404)`, `"404"`, R2's `(10007)`: a number where a code may stand, with what opens it. */
const STATUS = "[(\"'>](?:[345]\\d\\d|100\\d{2,3})(?=[)\"'<])";
/** What stands before and behind a code that begins like any word, so that few words are taken. */
const OPENING = "[\"'`>(=]";
/**
 * In logs a status may stand before it as well: `404 not_found`, `401: unauthorized`; or a message,
 * where the code ends it: `No such object: b/k, notFound`; or a label of Google's.
 */
const OPENING_IN_LOGS = `(?:${OPENING}|[345]\\d\\d:? |\\., |, (?=\\w{3,60}(?:["\\\\\\r\\n]|$))|Reason: )`;
const CLOSING = "(?![\\w-])";
/** `=-2002`: Ceph's own number of an error, with what opens it. */
const CEPH_NUMBER = "=-2\\d{3}\\b";
/** What the AWS SDK for Java 1 writes before the status line that it takes for a code. */
export const STATUS_LINE_LABEL = "Error Code: ";
/** What a scanner takes along before what it seeks: it opens a status, or a word like any other. */
export const TAKEN_ALONG = new RegExp(`^${OPENING_IN_LOGS}`);
/** The name of this tool, from its second unit on: a "3" is rarer than an "s". */
export const DIRECTIVE = "3-error-codes";

/** What a scanner has found. */
export interface Run {
  /** UTF-16 offset of its first unit. */
  readonly start: number;
  readonly text: string;
}

/** Finds what may be a code. */
export interface Scanner {
  /** The first run that begins at or behind an offset. */
  next(text: string, from: number): Run | undefined;
}

/** What finds everything in logs, and in everything else. */
export interface Scanners {
  readonly log: readonly Scanner[];
  readonly other: readonly Scanner[];
}

/**
 * V8 is several times slower with a pattern whose branches begin with all kinds of units, so that
 * what begins with a capital has a scanner of its own; and outside of logs, where most text is read,
 * it gains a third by beginning at the boundary of a word.
 *
 * @param names codes, names made from them, and words of SDKs
 * @param messageHeads the beginnings of messages, which stand for codes in logs only
 */
export function scannersOf(names: readonly string[], messageHeads: Iterable<string>): Scanners {
  const statusLines = ["3", "4", "5"].map((digit) => STATUS_LINE_LABEL + digit);
  const inLogs = [...names, ...statusLines, ...messageHeads];
  const lower = `(?:${triePattern(names.filter(isLower))})${CLOSING}`;
  return {
    log: [
      new NameScanner(new Names(inLogs.filter(isCapitalised)), []),
      new PatternScanner([PREDICATE, STATUS, CEPH_NUMBER, DIRECTIVE, OPENING_IN_LOGS + lower]),
    ],
    other: [
      new NameScanner(new Names(names.filter(isCapitalised)), [...PREFIXES.keys()]),
      new PatternScanner([PREDICATE, STATUS, DIRECTIVE, OPENING + lower, ESCAPE]),
    ],
  };
}

function isCapitalised(name: string): boolean {
  return /^[A-Z]/.test(name);
}

/** Whether a name begins with no capital, and is no status by itself. */
function isLower(name: string): boolean {
  return /^(?![A-Z])(?!\d+$)\w/.test(name);
}

/** Finds what one pattern matches. */
class PatternScanner implements Scanner {
  private readonly pattern: RegExp;

  /** @param branches sources of patterns */
  constructor(branches: readonly string[]) {
    this.pattern = new RegExp(branches.join("|"), "g");
  }

  next(text: string, from: number): Run | undefined {
    this.pattern.lastIndex = from;
    const match = this.pattern.exec(text);
    return match ? { start: match.index, text: match[0] } : undefined;
  }
}

/** Finds names, with the prefix of an SDK before them, if there may be one. */
class NameScanner implements Scanner {
  private readonly heads: RegExp;

  /** @param prefixes none where a name may begin in the middle of a word */
  constructor(
    private readonly names: Names,
    private readonly prefixes: readonly string[],
  ) {
    const { heads } = names;
    this.heads = new RegExp(
      prefixes.length > 0 ? `\\b(?:${prefixes.join("|")})?(?:${heads})` : heads,
      "g",
    );
  }

  next(text: string, from: number): Run | undefined {
    const { heads } = this;
    heads.lastIndex = from;
    for (let match = heads.exec(text); match; match = heads.exec(text)) {
      const start = match.index;
      const run =
        this.prefixes.length > 0
          ? this.nameAt(text, start)
          : this.names.withHead(match[0], text, start);
      if (run !== undefined) return { start, text: run };
      heads.lastIndex = start + 1;
    }
    return undefined;
  }

  private nameAt(text: string, offset: number): string | undefined {
    const name = this.names.at(text, offset);
    if (name !== undefined) return name;
    for (const prefix of this.prefixes) {
      if (!text.startsWith(prefix, offset)) continue;
      const behind = this.names.at(text, offset + prefix.length);
      if (behind !== undefined) return prefix + behind;
    }
    return undefined;
  }
}
