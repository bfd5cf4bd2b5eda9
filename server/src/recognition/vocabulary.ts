import type { Form } from "./occurrence";

/** What a run of text stands for: a code, and how it is written. */
export interface Word {
  readonly start: number;
  readonly end: number;
  readonly code: string;
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

/**
 * The spellings to look for, and one pattern that finds them all in a single pass: the codes as a
 * trie, which keeps the pattern small and fast, and two shapes for the names made from them.
 */
export class Vocabulary {
  private readonly codes: Set<string>;
  private readonly upperSnake: Map<string, string>;
  private readonly source: string;

  /** @param spellings every code, as lists print it or as they meant to */
  constructor(spellings: Iterable<string>) {
    this.codes = new Set(spellings);
    this.upperSnake = new Map([...this.codes].map((code) => [toUpperSnake(code), code]));
    this.source = `${triePattern(this.codes)}|[A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+|\\bis(?:_[a-z0-9]+)+`;
  }

  /** A fresh pattern that finds runs which {@link word} may know. */
  scanner(): RegExp {
    return new RegExp(this.source, "g");
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
    const left = text.slice(outerStart, start);
    const right = text.slice(end, outerEnd);
    if (this.codes.has(run)) {
      if (left === "" && right === "") return { start, end, code: run, form: "text" };
      const form =
        left === "" ? SUFFIXES.get(right) : right === "" ? PREFIXES.get(left) : undefined;
      return form && { start: outerStart, end: outerEnd, code: run, form };
    }
    if (left !== "" || right !== "") return undefined;
    const predicate = run.startsWith("is_");
    const code = this.upperSnake.get(predicate ? run.slice("is_".length).toUpperCase() : run);
    return code ? { start, end, code, form: predicate ? "predicate" : "constant" } : undefined;
  }
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
  while (start > 0 && from - start < 64 && IDENTIFIER_UNIT.test(text.charAt(start - 1))) start--;
  return start;
}

function identifierEnd(text: string, from: number): number {
  let end = from;
  while (end - from < 64 && IDENTIFIER_UNIT.test(text.charAt(end))) end++;
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
