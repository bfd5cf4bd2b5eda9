/** What opens and closes strings that go over several lines, by language. */
const DELIMITERS: Readonly<Record<string, RegExp>> = {
  csharp: /"""/g,
  elixir: /"""/g,
  go: /`/g,
  groovy: /"""|'''/g,
  java: /"""/g,
  javascript: /(?<!\\)`/g,
  javascriptreact: /(?<!\\)`/g,
  julia: /"""/g,
  kotlin: /"""/g,
  python: /"""|'''/g,
  scala: /"""/g,
  starlark: /"""|'''/g,
  swift: /"""/g,
  toml: /"""|'''/g,
  typescript: /(?<!\\)`/g,
  typescriptreact: /(?<!\\)`/g,
};

/** Where a here-document begins, in shells, Ruby, PHP, Perl and HCL, with the word that ends it. */
const HERE_DOCUMENT = /<<[-~<]?[ \t]{0,3}(["']?)([A-Za-z_]\w{0,40})\1[^\n]{0,200}\n/g;
const WITH_HERE_DOCUMENTS = new Set(
  "perl php ruby shell shellscript zsh terraform hcl dockerfile".split(" "),
);

/**
 * Whether a comment put on a line would become a part of a string. Delimiters are counted, wherever
 * they stand, so that a wrong answer is possible where a comment holds one.
 *
 * @param before the text before the line
 */
export function isInMultilineString(before: string, languageId: string): boolean {
  const delimiter = DELIMITERS[languageId];
  if (delimiter) return (before.match(delimiter)?.length ?? 0) % 2 === 1;
  return WITH_HERE_DOCUMENTS.has(languageId) && isInHereDocument(before);
}

function isInHereDocument(before: string): boolean {
  const last = [...before.matchAll(HERE_DOCUMENT)].at(-1);
  if (!last) return false;
  const content = before.slice(last.index + last[0].length);
  return !content.split("\n").some((line) => line.trim().replace(/[;,)]*$/, "") === last[2]);
}
