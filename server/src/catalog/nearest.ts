import { distance } from "./distance";
import { keyOf } from "./searchIndex";
import { wordsOfName } from "./words";

/**
 * In what a spelling differs from a code.
 *
 * - `style`: in case and separators only (`no_such_key`)
 * - `words`: in the order or number of its words, or in an `Error` at its end (`NoSuchKeys`)
 * - `letters`: in one or two units (`NoSuchKye`)
 */
export type Difference = "style" | "words" | "letters";

/** A code that a spelling may have meant. */
export interface Near {
  readonly code: string;
  readonly difference: Difference;
  /** How far apart the two are, 0 for hardly at all; never more than {@link FARTHEST}. */
  readonly distance: number;
}

/** How many units of a spelling may be wrong. */
const FARTHEST = 2;
/** How long a spelling is at least, without separators, for one wrong unit, and for two. */
const SHORTEST_WITH_ONE = 4;
const SHORTEST_WITH_TWO = 8;
/** Words that are the same but for their order are nearer than letters that differ. */
const OTHER_WORDS = 0.9;
/** What a difference of case, or in a separator, weighs beside one of letters. */
const STYLE_WEIGHT = 0.1;
/** How many answers are remembered: more different words than a long text has. */
const MOST_ANSWERS = 50_000;

interface Entry {
  readonly code: string;
  readonly folded: string;
  /** A bit for each letter and for digits: two texts are no closer than half of what differs. */
  readonly letters: number;
}

/** The codes that a spelling comes close to. */
export class NearestCodes {
  private readonly byFolded = new Map<string, string[]>();
  private readonly byWords = new Map<string, string[]>();
  private readonly byLength = new Map<number, Entry[]>();
  private readonly answers = new Map<string, boolean>();

  constructor(codes: Iterable<string>) {
    for (const code of codes) {
      const key = keyOf(code);
      add(this.byFolded, key, code);
      const words = wordKey(code);
      if (words) add(this.byWords, words, code);
      add(this.byLength, key.length, { code, folded: key, letters: lettersOf(key) });
    }
  }

  /** Whether there are any; remembered, since texts say the same words again and again. */
  hasNear(spelling: string): boolean {
    const known = this.answers.get(spelling);
    if (known !== undefined) return known;
    if (this.answers.size >= MOST_ANSWERS) this.answers.clear();
    const answer = this.isNear(spelling);
    this.answers.set(spelling, answer);
    return answer;
  }

  private isNear(spelling: string): boolean {
    const key = keyOf(spelling);
    if (this.byFolded.has(key) || this.byWords.has(wordKey(spelling) ?? "")) {
      return this.near(spelling).length > 0;
    }
    for (const _ of this.withinReach(key)) return true;
    return false;
  }

  /** The codes close to a spelling, the closest first; itself not among them. */
  near(spelling: string): Near[] {
    const key = keyOf(spelling);
    const found = new Map<string, Near>();
    const note = (code: string, difference: Difference, apart: number) => {
      if (code === spelling || found.has(code)) return;
      found.set(code, { code, difference, distance: apart + STYLE_WEIGHT * style(spelling, code) });
    };
    for (const code of this.byFolded.get(key) ?? []) note(code, "style", 0);
    for (const code of this.byWords.get(wordKey(spelling) ?? "") ?? []) {
      note(code, "words", OTHER_WORDS);
    }
    for (const [code, apart] of this.withinReach(key)) note(code, "letters", apart);
    return [...found.values()].sort((a, b) => a.distance - b.distance);
  }

  /** Codes whose letters are few steps away, with how many. */
  private *withinReach(key: string): Iterable<[code: string, apart: number]> {
    const limit = limitFor(key.length);
    if (limit === 0) return;
    const letters = lettersOf(key);
    for (let length = key.length - limit; length <= key.length + limit; length++) {
      for (const entry of this.byLength.get(length) ?? []) {
        if (!hasAtMost(2 * limit, entry.letters ^ letters)) continue;
        const apart = distance(key, entry.folded, limit);
        if (apart <= limit) yield [entry.code, apart];
      }
    }
  }
}

function limitFor(length: number): number {
  if (length < SHORTEST_WITH_ONE) return 0;
  return length < SHORTEST_WITH_TWO ? 1 : FARTHEST;
}

/** The words of a name in no order, singular, without `Error`; nothing for fewer than two. */
function wordKey(name: string): string | undefined {
  const words = wordsOfName(name)
    .filter((word) => word !== "error")
    .map((word) => word.replace(/(?<=[a-rt-z])s$/, ""));
  return words.length < 2 ? undefined : words.sort().join(" ");
}

/** How many units two spellings differ in that say the same but for style, at most 5. */
function style(a: string, b: string): number {
  return Math.min(5, distance(a, b, 4) - distance(keyOf(a), keyOf(b), FARTHEST));
}

function lettersOf(key: string): number {
  let bits = 0;
  for (const unit of key) bits |= 1 << (unit >= "a" ? unit.charCodeAt(0) - 97 : 26);
  return bits;
}

/** Whether a mask has no more than so many bits; told bit by bit, since most have many. */
function hasAtMost(most: number, mask: number): boolean {
  let rest = mask;
  for (let count = 0; rest !== 0; count++) {
    if (count === most) return false;
    rest &= rest - 1;
  }
  return true;
}

function add<Key, Value>(map: Map<Key, Value[]>, key: Key, value: Value): void {
  const values = map.get(key);
  if (values) values.push(value);
  else map.set(key, [value]);
}
