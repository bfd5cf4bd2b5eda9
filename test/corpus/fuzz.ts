import { randomBytes } from "node:crypto";
import { builtinCatalog } from "../../server/src/catalog/builtin";
import { lexiconOf } from "../../server/src/catalog/lexicon";
import { codeSlotAt } from "../../server/src/recognition/codeSlot";
import { Reading } from "../../server/src/recognition/reading";
import { Recogniser } from "../../server/src/recognition/recogniser";
import { readCorpus } from "./corpus";

/**
 * Feeds the recogniser random bytes, random Unicode and mutated corpus texts, for as many seconds
 * as the first argument says (60), and ends at the first result out of range or exception:
 * `npm run fuzz -- 600`.
 */
const recogniser = new Recogniser(lexiconOf(builtinCatalog));
const texts = ["cases", "untouched"].flatMap((part) =>
  readCorpus(`test/corpus/${part}`).map(({ text }) => text),
);
const KINDS = ["log", "source", "prose"] as const;

function below(limit: number): number {
  return Math.floor(Math.random() * limit);
}

function pick<Item>(items: readonly Item[]): Item {
  return items[below(items.length)]!;
}

function randomUnicode(length: number): string {
  return Array.from({ length }, () => String.fromCharCode(below(0x10000))).join("");
}

/** Pieces of corpus texts put together, with units changed, taken out and put in. */
function mutated(): string {
  let text = Array.from({ length: 1 + below(6) }, () => pick(texts)).join(pick(["\n", "", "\r\n"]));
  for (let i = below(40); i > 0; i--) {
    const at = below(text.length + 1);
    const piece = pick(["", "\n", '"', "\\", "\ud83e", randomUnicode(3), pick(texts).slice(0, 30)]);
    text = text.slice(0, at) + piece + text.slice(at + below(4));
  }
  return text;
}

function nextText(): string {
  switch (below(8)) {
    case 0:
      return randomBytes(below(5000)).toString("latin1");
    case 1:
      return randomUnicode(below(5000));
    default:
      return mutated();
  }
}

function check(text: string): void {
  const reading = new Reading(recogniser, text, pick(KINDS));
  let done = 0;
  for (const { start, end } of reading.occurrences) {
    if (start < done || end <= start || end > text.length) throw new Error(`range ${start}–${end}`);
    done = end;
  }
  for (const { start, end } of reading.directives) {
    if (start < 0 || end <= start || end > text.length) throw new Error(`directive ${start}–${end}`);
  }
  const slot = codeSlotAt(text, below(text.length + 1));
  if (slot && (slot.start > slot.end || slot.end > text.length)) throw new Error("slot");
}

const seconds = Number(process.argv[2] ?? 60);
const until = Date.now() + seconds * 1000;
let count = 0;
let longest = 0;
while (Date.now() < until) {
  const text = nextText();
  const started = performance.now();
  try {
    check(text);
  } catch (error) {
    console.error(JSON.stringify(text));
    throw error;
  }
  longest = Math.max(longest, performance.now() - started);
  count++;
}
console.log(`${count} texts in ${seconds} s, the slowest took ${longest.toFixed(1)} ms: nothing broke`);
