import type { Form } from "./occurrence";
import { type Tier, tierOf } from "./tiers";

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

const IDENTIFIER_UNIT = /[A-Za-z0-9_$]/;
/** How far around a run its identifier is followed; more makes it a longer word all the same. */
const LONGEST_AFFIX = 64;

/**
 * The spellings to look for, and one pattern that finds them all in a single pass: the codes as a
 * trie, which keeps the pattern small and fast, and two shapes for the names made from them.
 */
export class Vocabulary {
  /** Finds runs which {@link word} may know. Sought from its `lastIndex`, which is shared. */
  readonly scanner: RegExp;
  private readonly tiers: ReadonlyMap<string, Tier>;
  private readonly upperSnake: ReadonlyMap<string, string>;

  /** @param spellings every code, as lists print it or as they meant to */
  constructor(spellings: Iterable<string>) {
    const codes = [...spellings];
    this.tiers = new Map(codes.map((code) => [code, tierOf(code)]));
    this.upperSnake = new Map(codes.map((code) => [toUpperSnake(code), code]));
    this.scanner = new RegExp(
      `${triePattern(codes)}|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|\\bis(?:_[a-z0-9]+)+`,
      "g",
    );
  }

  /**
   * @param text the whole text
   * @param start where the scanner found a run
   * @param run the run
   * @returns what the identifier around the run stands for; nothing for a longer word
   */
  word(text: string, start: number, run: string): Word | undefined {
    const end = start + run.length;
    const outerStart = identifierStart(text, start);
    const outerEnd = identifierEnd(text, end);
    const isWhole = outerStart === start && outerEnd === end;
    const tier = this.tiers.get(run);
    if (tier) {
      if (isWhole) return { start, end, code: run, tier, form: "text" };
      const form = affixForm(text.slice(outerStart, start), text.slice(end, outerEnd));
      return form && { start: outerStart, end: outerEnd, code: run, tier, form };
    }
    if (!isWhole) return undefined;
    const isPredicate = run.startsWith("is_");
    const name = isPredicate ? run.slice("is_".length).toUpperCase() : run;
    const code = this.upperSnake.get(name);
    const form = isPredicate ? "predicate" : "constant";
    return code === undefined ? undefined : { start, end, code, tier: this.tiers.get(code)!, form };
  }
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
  while (start > 0 && from - start < LONGEST_AFFIX && IDENTIFIER_UNIT.test(text.charAt(start - 1)))
    start--;
  return start;
}

function identifierEnd(text: string, from: number): number {
  let end = from;
  while (end - from < LONGEST_AFFIX && IDENTIFIER_UNIT.test(text.charAt(end))) end++;
  return end;
}

type Trie = Map<string, Trie>;
const END = "";

/** A pattern that matches the longest of the words at a place. */
function triePattern(words: Iterable<string>): string {
  const root: Trie = new Map();
  for (const word of words) {
    let node = root;
    for (const unit of word) {
      const next = node.get(unit) ?? new Map();
      node.set(unit, next);
      node = next;
    }
    node.set(END, new Map());
  }
  return nodePattern(root);
}

function nodePattern(node: Trie): string {
  const branches = [...node]
    .filter(([unit]) => unit !== END)
    .map(([unit, next]) => unit.replace(/[\\^$.*+?()[\]{}|/-]/, "\\$&") + nodePattern(next));
  if (branches.length === 0) return "";
  if (node.has(END)) return `(?:${branches.join("|")})?`;
  return branches.length === 1 ? branches[0]! : `(?:${branches.join("|")})`;
}
