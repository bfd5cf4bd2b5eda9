/** How many Latin letters a line of a hover holds in an editor of usual width; measured. */
const COLUMNS = 100;

/** A Chinese character is as wide as two letters. */
const WIDE = /[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/g;

/** How many lines a text in a client's markup takes on the screen. */
export function heightOf(text: string): number {
  return text
    .split("\n")
    .filter((line) => line.trim() !== "")
    .reduce((height, line) => height + Math.ceil(widthOf(line) / COLUMNS), 0);
}

/** Without the addresses of links, and the marks that a screen does not show. */
function widthOf(line: string): number {
  const shown = line.replace(/\]\([^)]*\)/g, "").replace(/\*\*|[[`]|\\(?=\W)/g, "");
  return Math.max(1, shown.length + (shown.match(WIDE)?.length ?? 0));
}

/** How many lines a list of items takes, each with its mark. */
export function heightOfList(items: readonly string[]): number {
  return heightOf(items.map((item) => `- ${item}`).join("\n"));
}

/**
 * The first items of a list that fit into a number of lines, at least one of them.
 *
 * @param more says how many are left out, in a last item
 */
export function fitting(
  items: readonly string[],
  lines: number,
  more: (count: number) => string,
): string[] {
  if (heightOfList(items) <= lines) return [...items];
  let taken = 1;
  while (heightOfList(items.slice(0, taken + 1)) < lines) taken++;
  return taken < items.length ? [...items.slice(0, taken), more(items.length - taken)] : [...items];
}
