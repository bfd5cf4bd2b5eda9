import { Beginnings } from "./beginnings";
import { Names } from "./names";
import { triePattern } from "./trie";

/** What stands before and behind a code that begins like any word, so that few words are taken. */
const OPENINGS = [..."\"'`>(="];
const OPENING = "[\"'`>(=]";
/**
 * In logs a status may stand before it as well: `404 not_found`, `401: unauthorized`; or a message,
 * where the code ends it: `No such object: b/k, notFound`; or a label of Google's. A blank is between.
 */
const OPENING_IN_LOGS = `(?:${OPENING}|(?<=[345]\\d\\d:?|\\.,|Reason:) |(?<=,) (?=\\w{3,60}(?:["\\\\\\r\\n]|$)))`;
const CLOSING = "(?![\\w-])";
/** What the AWS SDK for Java 1 writes before the status line that it takes for a code. */
export const STATUS_LINE_LABEL = "Error Code: ";
/** The name of this tool, from its second unit on: a "3" is rarer than an "s". */
export const DIRECTIVE = "3-error-codes";

/** What a scanner finds by a pattern, and how that can begin. */
interface Branch {
  readonly pattern: string;
  readonly beginnings: readonly string[];
}

/** `.is_no_such_key`: a predicate that may be made from a code, with the dot before it. */
const PREDICATE: Branch = { pattern: "\\.is(?:_[a-z0-9]+)+", beginnings: [".is_"] };
/** Statuses of errors, and how R2's numbers begin. */
const STATUSES = [...Array.from({ length: 300 }, (_, at) => String(300 + at)), "100"];
/** `(404)`, `"404"`, R2's `(10007)`: a number where a code may stand, with what opens it. */
const STATUS: Branch = {
  pattern: "[(\"'>](?:[345]\\d\\d|100\\d{2,3})(?=[)\"'<])",
  beginnings: [..."(\"'>"].flatMap((opening) => STATUSES.map((status) => opening + status)),
};
/** `=-2002`: Ceph's own number of an error, with what opens it. */
const CEPH_NUMBER: Branch = {
  pattern: "=-2\\d{3}\\b",
  beginnings: [..."0123456789"].map((digit) => `=-2${digit}`),
};
const TOOL: Branch = { pattern: DIRECTIVE, beginnings: [DIRECTIVE] };

/** Finds what may be a code, a message that stands for one, or a directive. */
export class Scanner {
  private readonly names: Names;
  private readonly pattern: RegExp;
  private readonly beginnings: Beginnings;

  /**
   * @param capitalised names that begin with a capital
   * @param branches everything else
   */
  private constructor(capitalised: readonly string[], branches: readonly Branch[]) {
    this.names = new Names(capitalised);
    this.pattern = new RegExp(branches.map(({ pattern }) => pattern).join("|"), "y");
    this.beginnings = new Beginnings([
      ...capitalised,
      ...branches.flatMap(({ beginnings }) => beginnings),
    ]);
  }

  /**
   * @param names codes, names made from them, and words of SDKs
   * @param messageHeads the beginnings of messages, which stand for codes in logs
   */
  static ofLogs(names: readonly string[], messageHeads: Iterable<string>): Scanner {
    const statusLines = ["3", "4", "5"].map((digit) => STATUS_LINE_LABEL + digit);
    const capitalised = [...names, ...statusLines, ...messageHeads].filter(isCapitalised);
    const lower = lowerNames(names, OPENING_IN_LOGS, [...OPENINGS, " "]);
    return new Scanner(capitalised, [PREDICATE, STATUS, CEPH_NUMBER, TOOL, lower]);
  }

  /** @param names codes, names made from them, and words of SDKs */
  static ofOther(names: readonly string[]): Scanner {
    const lower = lowerNames(names, OPENING, OPENINGS);
    return new Scanner(names.filter(isCapitalised), [PREDICATE, STATUS, TOOL, lower]);
  }

  /** The UTF-16 offsets in a text at which {@link at} may find something, in order. */
  offsetsIn(text: string): number[] {
    return this.beginnings.offsetsIn(text);
  }

  /** The run that begins at an offset, be it a part of a longer word. */
  at(text: string, offset: number): string | undefined {
    if (isCapitalised(text.charAt(offset))) return this.names.at(text, offset);
    this.pattern.lastIndex = offset;
    return this.pattern.exec(text)?.[0];
  }
}

/** Whether what begins a run opens a number, or a word like any other, which follows. */
export function isOpening(unit: string): boolean {
  return unit === " " || OPENINGS.includes(unit);
}

function isCapitalised(name: string): boolean {
  return /^[A-Z]/.test(name);
}

/** Names that begin with no capital, behind what opens them; a status by itself is none. */
function lowerNames(names: readonly string[], opening: string, units: readonly string[]): Branch {
  const lower = names.filter((name) => /^(?![A-Z])(?!\d+$)\w/.test(name));
  return {
    pattern: `${opening}(?:${triePattern(lower)})${CLOSING}`,
    beginnings: units.flatMap((unit) => lower.map((name) => unit + name)),
  };
}
