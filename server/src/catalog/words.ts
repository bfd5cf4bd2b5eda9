/** A word of an identifier: a run of capitals, a capitalised or a lower-case word, a number. */
const WORD = /[A-Z]+(?![a-z])|[A-Z]?[a-z]+|\d+/g;

/** The words of a name in whatever style, in lower case: `NoSuchCORSConfig` → no, such, cors, config. */
export function wordsOf(name: string): string[] {
  return (name.match(WORD) ?? []).map((word) => word.toLowerCase());
}

/** What stays of a name when case and separators are left out: `no_such_key` → `nosuchkey`. */
export function folded(name: string): string {
  return name.toLowerCase().replace(/[^a-z0-9]/g, "");
}
