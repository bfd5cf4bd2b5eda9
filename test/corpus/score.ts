import { builtinCatalog } from "../../server/src/catalog/builtin";
import { lexiconOf } from "../../server/src/catalog/lexicon";
import { documentKind } from "../../server/src/recognition/documentKind";
import type { Occurrence } from "../../server/src/recognition/occurrence";
import { Reading } from "../../server/src/recognition/reading";
import { Recogniser } from "../../server/src/recognition/recogniser";
import { toUpperSnake } from "../../server/src/recognition/affixes";
import type { CorpusCase, Span, Wanted } from "./corpus";

const recogniser = new Recogniser(lexiconOf(builtinCatalog));
const spellings = [...builtinCatalog.names].flatMap((code) => [code, toUpperSnake(code)]);

/** Whether a place speaks of a code that some vendor of the catalog has. */
export function isInCatalog(place: Wanted, text: string): boolean {
  const written = (place.code ?? text.slice(place.start, place.end)).toUpperCase();
  return spellings.some((spelling) => written.includes(spelling.toUpperCase()));
}

/** How a case went. */
export interface Score {
  readonly case: CorpusCase;
  /** What should have been recognised, and was not. */
  readonly missed: readonly Wanted[];
  /** What was recognised where the text must stay silent. */
  readonly false: readonly string[];
}

/** Recognises a case's text, and compares. */
export function score(one: CorpusCase): Score {
  const kind = documentKind(one.uri, one.language, one.text);
  const occurrences = new Reading(recogniser, one.text, kind).occurrences;
  const missed = one.wanted.filter((wanted) => !occurrences.some((o) => isIt(o, wanted)));
  const wrong = occurrences.filter((o) => one.silent.some((span) => overlaps(o, span)));
  return {
    case: one,
    missed,
    false: wrong.map(({ start, end, shape }) => `${one.text.slice(start, end)} (${shape})`),
  };
}

function isIt(occurrence: Occurrence, { start, end, kind, code }: Wanted): boolean {
  if (kind === "message") {
    return occurrence.code === code && overlaps(occurrence, { start, end });
  }
  return occurrence.start === start && occurrence.end === end;
}

function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}
