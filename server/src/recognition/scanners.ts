import { PREFIXES } from "./affixes";
import { triePattern, triePatterns } from "./trie";

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

/** V8 compiles a pattern badly past 20 KB of source. */
const LONGEST_SOURCE = 19_000;

/**
 * Patterns that find what may be a code, each from its `lastIndex`, for logs and for everything
 * else. V8 is several times slower with a pattern whose branches begin with all kinds of units, so
 * that what begins with a capital has patterns of its own; and outside of logs, where most text is
 * read, it gains a third by beginning at the boundary of a word.
 */
export interface Scanners {
  readonly log: readonly RegExp[];
  readonly other: readonly RegExp[];
}

/**
 * @param names codes, names made from them, and words of SDKs
 * @param messageHeads the beginnings of messages, which stand for codes in logs only
 */
export function scannersOf(names: readonly string[], messageHeads: Iterable<string>): Scanners {
  const statusLines = ["3", "4", "5"].map((digit) => STATUS_LINE_LABEL + digit);
  const inLogs = [...names, ...statusLines, ...messageHeads];
  const prefixes = [...PREFIXES.keys()].join("|");
  const lower = `(?:${triePattern(names.filter(isLower))})${CLOSING}`;
  return {
    log: patterns([
      ...capitalTries(inLogs),
      [PREDICATE, STATUS, CEPH_NUMBER, DIRECTIVE, OPENING_IN_LOGS + lower].join("|"),
    ]),
    other: patterns([
      ...capitalTries(names).map((trie) => `\\b(?:${prefixes})?(?:${trie})|${ESCAPE}`),
      [PREDICATE, STATUS, DIRECTIVE, OPENING + lower].join("|"),
    ]),
  };
}

/** Whether a name begins with no capital, and is no status by itself. */
function isLower(name: string): boolean {
  return /^(?![A-Z])(?!\d+$)\w/.test(name);
}

function capitalTries(words: readonly string[]): string[] {
  return triePatterns(
    words.filter((word) => /^[A-Z]/.test(word)),
    LONGEST_SOURCE,
  );
}

function patterns(sources: readonly string[]): RegExp[] {
  return sources.map((source) => new RegExp(source, "g"));
}
