/** How many ids are named. */
const EXAMPLES = 3;

/** A few of the ids, as examples: those that a wrong one is a part of, if there are any. */
export function idsLike(wrong: string, ids: readonly string[]): readonly string[] {
  const word = wrong.replace(/\W/g, "").toLowerCase();
  const like = word === "" ? [] : ids.filter((id) => id.replace(/\W/g, "").includes(word));
  return (like.length > 0 ? like : ids).slice(0, EXAMPLES);
}
