import type { DocumentKind } from "./documentKind";
import { isBehindEscape } from "./escapes";
import type { Form } from "./occurrence";
import { type Tier, tierOf } from "./tiers";
import { escaped, triePattern, triePatterns } from "./trie";

/** What the recogniser looks for. */
export interface Lexicon {
  /** Every code, as lists print it or as they meant to. */
  readonly codes: Iterable<string>;
  /** Words that SDKs put in a code's place. */
  readonly sdkCodes: Iterable<string>;
  /** Phrases of messages, `…` for a word that varies, and the code that each stands for. */
  readonly messages: ReadonlyMap<string, string>;
}

/** What a run of text stands for: a code, and how it is written. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly code: string;
  readonly tier: Tier;
  readonly form: Form;
}

/** Prefixes and suffixes with which SDKs make names from codes. */
const PREFIXES = new Map<string, Form>([
  ["ErrCode", "constant"],
  ["Err", "constant"],
  ["ErrorCode", "constant"],
  ["S3Error", "constant"],
  ["S3StatusError", "constant"],
  ["OBS_STATUS_", "constant"],
]);
const SUFFIXES = new Map<string, Form>([["Exception", "type"]]);

/** The beginning of the message that follows a code whose XML tags were stripped. */
const STRIPPED = /(?:Access Denied|(?:The|Your|You|We|Please|One|At|There|A|An) [a-z])/y;
/** How far around a run its identifier is followed; more makes it a longer word all the same. */
const LONGEST_AFFIX = 64;
/** V8 compiles a pattern badly past 20 KB of source. */
const LONGEST_SOURCE = 18_000;
/** How much of a message the pattern holds; the rest is compared where that is found. */
const MESSAGE_HEAD = 24;

/** How long the word that varies in a message can be: a bucket's name, or a path. */
const LONGEST_VARIABLE = 200;
/** How far around a message its code is looked for, in UTF-16 units. */
const BODY_REACH = 600;
/** What stands before a message that is a field of an error body. */
const MESSAGE_FIELD = /[Mm]essage["'\\]{0,2}(?:>|&gt;|\s?[:=])\s{0,9}["'\\]{0,2}$/;

/** `.is_no_such_key`: a predicate that may be made from a code, with the dot before it. */
const PREDICATE = "\\.is(?:_[a-z0-9]+)+";
/** An escape behind which a code may begin, though no boundary of a word stands there. */
const ESCAPE = "(?:\\\\(?:[nrt]|u003[eE])|%3[eE])(?=[A-Z])";
/** `(404)`, `"404"`: a status where a code may stand, with what opens it. */
const STATUS = "[(\"'][345]\\d\\d(?=[)\"'])";
/** `=-2002`: Ceph's own number of an error, with what opens it. */
const CEPH_NUMBER = "=-2\\d{3}\\b";
/** The name of this tool, from its second unit on: a "3" is rarer than an "s". */
export const DIRECTIVE = "3-error-codes";
/** What stands before a status in {@link STATUS} and {@link CEPH_NUMBER}. */
const STATUS_OPENINGS = new Set(["(", '"', "'", "="]);
/** What the AWS SDK for Java 1 writes before the status line that it takes for a code. */
const STATUS_LINE_LABEL = "Error Code: ";

/** The spellings to look for, and patterns that find them all. */
export class Vocabulary {
  /**
   * Patterns for logs, and for everything else, which find runs that {@link word} may know, each
   * from its `lastIndex`, which is shared. V8 is several times slower with a pattern whose branches
   * begin with all kinds of units, so that capital letters have patterns of their own.
   */
  private readonly scanners: Readonly<Record<"log" | "other", readonly RegExp[]>>;
  /** Finds a code just at its `lastIndex`. */
  private readonly codeAt: RegExp;
  private readonly tiers: ReadonlyMap<string, Tier>;
  private readonly sdkCodes: ReadonlySet<string>;
  private readonly upperSnake: ReadonlyMap<string, string>;
  private readonly messages = new Map<string, [phrase: string, code: string][]>();
  /** Any code that is no everyday word. */
  private readonly anyCode: RegExp;

  constructor({ codes, sdkCodes, messages }: Lexicon) {
    this.tiers = new Map([...codes].map((code) => [code, tierOf(code)]));
    this.upperSnake = new Map([...this.tiers.keys()].map((code) => [toUpperSnake(code), code]));
    this.sdkCodes = new Set([...sdkCodes].filter((code) => !this.tiers.has(code)));
    for (const [phrase, code] of messages) {
      const head = phrase.split("…", 1)[0]!.slice(0, MESSAGE_HEAD);
      this.messages.set(head, [...(this.messages.get(head) ?? []), [phrase, code]]);
    }
    this.anyCode = new RegExp(
      triePattern([...this.tiers].filter(([, tier]) => tier !== "ordinary").map(([code]) => code)),
    );
    const labels = ["3", "4", "5"].map((digit) => STATUS_LINE_LABEL + digit);
    const names = [...this.tiers.keys(), ...this.sdkCodes, ...this.upperSnake.keys()];
    const capital = triePatterns(names.filter(isCapital), LONGEST_SOURCE);
    const lower = names.filter((name) => /^[a-z]/.test(name)).map(escaped);
    this.codeAt = new RegExp(triePattern([...this.tiers.keys()]), "y");
    this.scanners = {
      log: patterns([
        ...triePatterns(
          [...names, ...labels, ...this.messages.keys()].filter(isCapital),
          LONGEST_SOURCE,
        ),
        [PREDICATE, STATUS, CEPH_NUMBER, DIRECTIVE, ...lower].join("|"),
      ]),
      other: patterns([
        ...capital.map((trie) => `\\b(?:${[...PREFIXES.keys()].join("|")})?(?:${trie})|${ESCAPE}`),
        [PREDICATE, STATUS, DIRECTIVE, ...lower].join("|"),
      ]),
    };
  }

  /** Where to seek codes in a document of a kind; messages stand for codes in logs only. */
  scannersFor(kind: DocumentKind): readonly RegExp[] {
    return this.scanners[kind === "log" ? "log" : "other"];
  }

  /**
   * @param text the whole text
   * @param start where the scanner found a run
   * @param run the run
   * @returns what the identifier around the run stands for; nothing for a longer word
   */
  word(text: string, start: number, run: string): Word | undefined {
    const end = start + run.length;
    const tier = this.tiers.get(run);
    if (tier) return wordOfCode(text, start, end, run, tier);
    const messages = this.messages.get(run);
    if (messages) return messageAt(text, start, messages);
    const name = this.sdkCodes.has(run) ? { code: run, form: "sdk" as const } : this.madeName(run);
    if (!name) return this.hiddenWord(text, start, run) ?? this.statusAt(text, start, run);
    const isWhole = identifierStart(text, start) === start && identifierEnd(text, end) === end;
    return isWhole
      ? { start, end, ...name, tier: this.tiers.get(name.code) ?? "ordinary" }
      : undefined;
  }

  /** A word behind what a scanner took along: a prefix, an escape, or the dot of a call. */
  private hiddenWord(text: string, start: number, run: string): Word | undefined {
    if (run.startsWith(".")) return this.word(text, start + 1, run.slice(1));
    if (/^[\\%]/.test(run)) {
      this.codeAt.lastIndex = start + run.length;
      const code = this.codeAt.exec(text)?.[0];
      return code ? this.word(text, start + run.length, code) : undefined;
    }
    const prefix = [...PREFIXES.keys()].find(
      (one) => run.startsWith(one) && this.tiers.has(run.slice(one.length)),
    );
    if (prefix === undefined) return undefined;
    return this.word(text, start + prefix.length, run.slice(prefix.length));
  }

  /** A status, or a status line, in a code's place. */
  private statusAt(text: string, start: number, run: string): Word | undefined {
    const isLabelled = run.startsWith(STATUS_LINE_LABEL);
    if (!isLabelled && !STATUS_OPENINGS.has(run.charAt(0))) return undefined;
    const from = start + (isLabelled ? STATUS_LINE_LABEL.length : 1);
    const [line = ""] = text.slice(from, from + 40).split(/[;)"'\n]/, 1);
    const code = [line, run.slice(1), line.slice(0, 3)].find((one) => this.sdkCodes.has(one));
    if (code === undefined) return undefined;
    return { start: from, end: from + code.length, code, tier: "ordinary", form: "sdk" };
  }

  /**
   * Whether a code stands beside a message and says the same: any code on its line, or its own code
   * close by where the message is a field of an error body.
   */
  isToldBeside(text: string, { start, end, code }: Word): boolean {
    const before = text.slice(Math.max(0, start - BODY_REACH), start);
    const behind = text.slice(end, end + BODY_REACH);
    const lineBefore = before.slice(before.lastIndexOf("\n") + 1);
    const [lineBehind = ""] = behind.split("\n", 1);
    if (this.anyCode.test(lineBefore) || this.anyCode.test(lineBehind)) return true;
    if (lineBefore.includes(code) || lineBehind.includes(code)) return true;
    return MESSAGE_FIELD.test(lineBefore) && (before.includes(code) || behind.includes(code));
  }

  private madeName(run: string): { code: string; form: Form } | undefined {
    const isPredicate = run.startsWith("is_");
    const name = isPredicate ? run.slice("is_".length).toUpperCase() : run;
    const code = this.upperSnake.get(name);
    return code === undefined ? undefined : { code, form: isPredicate ? "predicate" : "constant" };
  }
}

function patterns(sources: readonly string[]): RegExp[] {
  return sources.map((source) => new RegExp(source, "g"));
}

function isCapital(word: string): boolean {
  return /^[A-Z]/.test(word);
}

/** A code as such, with a known prefix or suffix, or stuck to the message that follows it. */
function wordOfCode(
  text: string,
  start: number,
  end: number,
  code: string,
  tier: Tier,
): Word | undefined {
  const outerStart = identifierStart(text, start);
  const outerEnd = identifierEnd(text, end);
  const isWhole = outerStart === start && outerEnd === end;
  if (isWhole || (outerStart === start && isStripped(text, end))) {
    return { start, end, code, tier, form: "text" };
  }
  const form = affixForm(text.slice(outerStart, start), text.slice(end, outerEnd));
  if (!form || (form === "type" && tier === "ordinary")) return undefined;
  return { start: outerStart, end: outerEnd, code, tier, form };
}

/** The longest of the phrases that stands at an offset. */
function messageAt(text: string, start: number, messages: readonly [string, string][]) {
  let longest: Word | undefined;
  for (const [phrase, code] of messages) {
    const end = phraseEnd(text, start, phrase);
    if (end === undefined || (longest && longest.end >= end)) continue;
    longest = { start, end, code, tier: tierOfMessage(phrase), form: "message" };
  }
  return longest;
}

/** The offset behind a phrase that stands at an offset, whatever word stands for its `…`. */
function phraseEnd(text: string, start: number, phrase: string): number | undefined {
  const [head = "", tail] = phrase.split("…");
  if (!text.startsWith(head, start)) return undefined;
  if (tail === undefined) return start + head.length;
  const from = start + head.length;
  const at = text.slice(from, from + LONGEST_VARIABLE + tail.length).indexOf(tail);
  return at < 1 || text.slice(from, from + at).includes("\n") ? undefined : from + at + tail.length;
}

/** A sentence is distinct; two words are not. */
function tierOfMessage(phrase: string): Tier {
  return phrase.split(" ").length > 3 ? "distinct" : "shared";
}

function isStripped(text: string, offset: number): boolean {
  STRIPPED.lastIndex = offset;
  return STRIPPED.test(text);
}

function affixForm(left: string, right: string): Form | undefined {
  if (left === "") return SUFFIXES.get(right);
  return right === "" ? PREFIXES.get(left) : undefined;
}

/** `NoSuchCORSConfiguration` → `NO_SUCH_CORS_CONFIGURATION`. */
export function toUpperSnake(code: string): string {
  return code
    .replace(/([a-z0-9])([A-Z])/g, "$1_$2")
    .replace(/([A-Z])([A-Z][a-z])/g, "$1_$2")
    .toUpperCase();
}

function identifierStart(text: string, from: number): number {
  let start = from;
  while (from - start < LONGEST_AFFIX && isIdentifierUnit(text.charCodeAt(start - 1))) start--;
  return start < from && isBehindEscape(text, from) ? from : start;
}

function identifierEnd(text: string, from: number): number {
  let end = from;
  while (end - from < LONGEST_AFFIX && isIdentifierUnit(text.charCodeAt(end))) end++;
  return end;
}

/** A letter, a digit, `_` or `$`; by its number, since this runs for each unit around each run. */
function isIdentifierUnit(unit: number): boolean {
  return (
    (unit >= 97 && unit <= 122) ||
    (unit >= 65 && unit <= 90) ||
    (unit >= 48 && unit <= 57) ||
    unit === 95 ||
    unit === 36
  );
}
