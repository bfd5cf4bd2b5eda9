import { builtinCatalog } from "../../server/src/catalog/builtin";
import { Recogniser } from "../../server/src/recognition/recogniser";

export const recogniser = new Recogniser(builtinCatalog.names);

/** A text without its ‹marks›. */
export function unmarked(marked: string): string {
  return marked.replace(/[‹›]/g, "");
}

/** The text again, with marks around what was recognised in it. */
export function remarked(marked: string, languageId: string, uri = "file:///w/file"): string {
  const text = unmarked(marked);
  let result = "";
  let done = 0;
  for (const { start, end } of recogniser.occurrences(text, uri, languageId)) {
    result += `${text.slice(done, start)}‹${text.slice(start, end)}›`;
    done = end;
  }
  return result + text.slice(done);
}
