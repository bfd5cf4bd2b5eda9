/**
 * A pattern that matches the longest of the words at a place, or nothing where there are no words.
 * Words with a common beginning share it, which keeps the source small: V8 is slow with more than
 * 20 KB of it.
 */
export function triePattern(words: Iterable<string>): string {
  const sorted = [...new Set(words)].sort();
  return sorted.length === 0 ? "(?!)" : branchPattern(sorted, 0);
}

/** A text with what means something in a pattern made plain. */
export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}

/**
 * @param words in order, each once, all with the same first units
 * @param shared how many units those are
 */
function branchPattern(words: readonly string[], shared: number): string {
  const [first = ""] = words;
  const canEnd = first.length === shared;
  const branches = groupsByUnit(canEnd ? words.slice(1) : words, shared).map((group) => {
    const prefix = sharedLength(group[0]!, group.at(-1)!);
    return escaped(group[0]!.slice(shared, prefix)) + branchPattern(group, prefix);
  });
  if (branches.length === 0) return "";
  if (canEnd) return `(?:${branches.join("|")})?`;
  return branches.length === 1 ? branches[0]! : `(?:${branches.join("|")})`;
}

/** The words that have the same unit at an offset, together. */
function groupsByUnit(words: readonly string[], offset: number): string[][] {
  const groups: string[][] = [];
  for (const word of words) {
    const group = groups.at(-1);
    if (group && group[0]!.charCodeAt(offset) === word.charCodeAt(offset)) group.push(word);
    else groups.push([word]);
  }
  return groups;
}

/** How many first units two words share. */
function sharedLength(a: string, b: string): number {
  let length = 0;
  while (length < a.length && a.charCodeAt(length) === b.charCodeAt(length)) length++;
  return length;
}
