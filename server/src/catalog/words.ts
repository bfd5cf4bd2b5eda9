/** A word of an identifier: a run of capitals, a capitalised or a lower-case word, a number. */
const WORD = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;

/** The words of a name in whatever style, in lower case: `NoSuchCORSConfig` → no, such, cors, config. */
export function wordsOfName(name: string): string[] {
  return (name.match(WORD) ?? []).map((word) => word.toLowerCase());
}
