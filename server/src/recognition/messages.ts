import type { Tier } from "./tiers";
import { triePattern } from "./trie";
import type { Word } from "./word";

/** How much of a phrase the scanner holds; the rest is compared where that is found. */
const HEAD = 24;
/** How long the word that varies in a message can be: a bucket's name, or a path. */
const LONGEST_VARIABLE = 200;
/** How far around a message its code is looked for, in UTF-16 units. */
const BODY_REACH = 600;
/** What stands before a message that is a field of an error body. */
const MESSAGE_FIELD = /[Mm]essage["'\\]{0,2}(?:>|&gt;|\s?[:=])\s{0,9}["'\\]{0,2}$/;

/** R2's number of an error, which stands behind its message. */
const NUMBER_BEHIND = /^\.? \(100\d{2,3}\)/;

/** The phrases of messages that stand for codes. */
export class Messages {
  private readonly byHead = new Map<string, [phrase: string, code: string][]>();
  private readonly anyCode: RegExp;

  /**
   * @param phrases what services say, `…` for a word that varies, and the code that each stands for
   * @param codes what stands beside a message and makes it superfluous
   */
  constructor(phrases: ReadonlyMap<string, string>, codes: readonly string[]) {
    for (const [phrase, code] of phrases) {
      const head = phrase.split("…", 1)[0]!.slice(0, HEAD);
      this.byHead.set(head, [...(this.byHead.get(head) ?? []), [phrase, code]]);
    }
    this.anyCode = new RegExp(triePattern(codes));
  }

  /** What to look for: the beginnings of the phrases. */
  get heads(): Iterable<string> {
    return this.byHead.keys();
  }

  /** The longest phrase with this beginning that stands at an offset. */
  wordAt(text: string, start: number, head: string): Word | undefined {
    let longest: Word | undefined;
    for (const [phrase, code] of this.byHead.get(head) ?? []) {
      const end = phraseEnd(text, start, phrase);
      if (end === undefined || (longest && longest.end >= end)) continue;
      longest = { start, end, code, tier: tierOfMessage(phrase), form: "message" };
    }
    return longest;
  }

  /**
   * Whether a code stands beside a message and says the same: any code on its line, or a number
   * that stands for one, or its own code close by where the message is a field of an error body.
   */
  isToldBeside(text: string, { start, end, code }: Word): boolean {
    const before = text.slice(Math.max(0, start - BODY_REACH), start);
    const behind = text.slice(end, end + BODY_REACH);
    const lineBefore = before.slice(before.lastIndexOf("\n") + 1);
    const [lineBehind = ""] = behind.split("\n", 1);
    if (this.anyCode.test(lineBefore) || this.anyCode.test(lineBehind)) return true;
    if (lineBefore.includes(code) || lineBehind.includes(code)) return true;
    if (NUMBER_BEHIND.test(lineBehind)) return true;
    return MESSAGE_FIELD.test(lineBefore) && (before.includes(code) || behind.includes(code));
  }
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
