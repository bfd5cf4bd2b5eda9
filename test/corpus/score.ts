import { builtinCatalog } from "../../server/src/catalog/builtin";
import { lexiconOf } from "../../server/src/catalog/lexicon";
import { documentKind } from "../../server/src/recognition/documentKind";
import type { Occurrence } from "../../server/src/recognition/occurrence";
import { Reading } from "../../server/src/recognition/reading";
import { Recogniser } from "../../server/src/recognition/recogniser";
import type { CorpusCase, Span, Wanted } from "./corpus";

const recogniser = new Recogniser(lexiconOf(builtinCatalog));

/** How a case went. */
export interface Score {
  readonly case: CorpusCase;
  readonly found: number;
  /** What should have been recognised, and was not. */
  readonly missed: readonly string[];
  /** What was recognised where the text must stay silent. */
  readonly false: readonly string[];
}

/** Recognises a case's text, and compares. */
export function score(one: CorpusCase): Score {
  const kind = documentKind(one.uri, one.language, one.text);
  const occurrences = new Reading(recogniser, one.text).occurrences(kind);
  const missed = one.wanted.filter((wanted) => !occurrences.some((o) => isIt(o, wanted)));
  const wrong = occurrences.filter((o) => one.silent.some((span) => overlaps(o, span)));
  return {
    case: one,
    found: one.wanted.length - missed.length,
    missed: missed.map(({ start, end }) => one.text.slice(start, end)),
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
