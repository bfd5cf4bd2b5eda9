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

function nodePattern(node: Trie): string {
  const branches = [...node]
    .filter(([unit]) => unit !== END)
    .map(([unit, next]) => unit.replace(/[\\^$.*+?()[\]{}|/-]/, "\\$&") + nodePattern(next));
  if (branches.length === 0) return "";
  if (node.has(END)) return `(?:${branches.join("|")})?`;
  return branches.length === 1 ? branches[0]! : `(?:${branches.join("|")})`;
}
