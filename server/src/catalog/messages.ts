import data from "../../../data/messages.json";
import type { Catalog } from "./catalog";

/** How many words make a description a sentence that only one error has. */
const SENTENCE_WORDS = 5;

/**
 * The phrases of messages and the code that each stands for: those that tools are known to print,
 * and every description that is a sentence, in the vendor's words, and belongs to one code only,
 * without its full stop.
 */
export function messagePhrases(catalog: Catalog): Map<string, string> {
  const codes = new Map<string, Set<string>>();
  for (const vendor of catalog.vendors) {
    for (const code of catalog.codesOf(vendor)) {
      for (const { description, source } of catalog.casesOf(vendor, code)) {
        if (source.paraphrased) continue;
        const phrase = description.split(/\.(?:\s|$)/, 1)[0]!.trim();
        if (!isSentence(phrase)) continue;
        codes.set(phrase, (codes.get(phrase) ?? new Set()).add(code));
      }
    }
  }
  const unambiguous = [...codes].filter(([, those]) => those.size === 1);
  const phrases = unambiguous.map(([phrase, those]) => [phrase, [...those][0]!] as const);
  const known = data.messages
    .filter(({ code }) => catalog.isKnown(code))
    .map(({ message, code }) => [message, code] as const);
  return new Map([...phrases, ...known]);
}

/** Enough words, and a capital: the recogniser is fast where all that it seeks begins with one. */
function isSentence(phrase: string): boolean {
  return /^[A-Z]/.test(phrase) && phrase.split(" ").length >= SENTENCE_WORDS;
}
