import { builtinCatalog } from "../../server/src/catalog/builtin";
import { lexiconOf } from "../../server/src/catalog/lexicon";
import { documentKind } from "../../server/src/recognition/documentKind";
import { Reading } from "../../server/src/recognition/reading";
import { Recogniser } from "../../server/src/recognition/recogniser";

export const recogniser = new Recogniser(lexiconOf(builtinCatalog));

/** What is recognised in a text of a language. */
export function occurrencesIn(text: string, languageId: string, uri = "file:///w/file") {
  return new Reading(recogniser, text, documentKind(uri, languageId, text)).occurrences;
}

/** A text without its ‹marks›. */
export function unmarked(marked: string): string {
  return marked.replace(/[‹›]/g, "");
}

/** The text again, with marks around what was recognised in it. */
export function remarked(marked: string, languageId: string, uri = "file:///w/file"): string {
  const text = unmarked(marked);
  let result = "";
  let done = 0;
  for (const { start, end } of occurrencesIn(text, languageId, uri)) {
    result += `${text.slice(done, start)}‹${text.slice(start, end)}›`;
    done = end;
  }
  return result + text.slice(done);
}
