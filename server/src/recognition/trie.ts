type Trie = Map<string, Trie>;
const END = "";

/**
 * A pattern that matches the longest of the words at a place. Words with a common beginning share
 * it, which keeps the source small: V8 is slow with more than 20 KB of it.
 */
export function triePattern(words: Iterable<string>): string {
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

/**
 * The same, as several patterns where one would be longer than a limit.
 *
 * @param limit how many units the source of one pattern may have
 */
export function triePatterns(words: readonly string[], limit: number): string[] {
  const pattern = triePattern(words);
  if (pattern.length <= limit || words.length < 2) return [pattern];
  const sorted = [...words].sort();
  const middle = sorted.length >> 1;
  return [sorted.slice(0, middle), sorted.slice(middle)].flatMap((half) =>
    triePatterns(half, limit),
  );
}

function nodePattern(node: Trie): string {
  const branches = [...node]
    .filter(([unit]) => unit !== END)
    .map(([unit, next]) => escaped(unit) + nodePattern(next));
  if (branches.length === 0) return "";
  if (node.has(END)) return `(?:${branches.join("|")})?`;
  return branches.length === 1 ? branches[0]! : `(?:${branches.join("|")})`;
}

/** A text with what means something in a pattern made plain. */
export function escaped(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/-]/g, "\\$&");
}
