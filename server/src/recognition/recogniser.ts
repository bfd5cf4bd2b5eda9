import { accepts } from "./accept";
import { documentKind } from "./documentKind";
import { type Evidence, evidenceOf } from "./evidence";
import { isInsideLiteral, literalAround } from "./literal";
import type { Candidate, Occurrence, Position } from "./occurrence";
import { shapes } from "./shapes";
import { type Tier, tierOf } from "./tiers";
import { Vocabulary, type Word } from "./vocabulary";

/** A word that is a part of a path, a host name or an e-mail address. */
const IN_PATH_LEFT = /[/\\.@$%&?=~-]/;
const IN_PATH_RIGHT = /^(?:[/@(=-]|\.\w)/;

/** Finds the codes of a vocabulary in texts of any kind. Knows no vendor. */
export class Recogniser {
  private readonly vocabulary: Vocabulary;
  private readonly tiers = new Map<string, Tier>();

  /** @param spellings every code to recognise, as lists print it or as they meant to */
  constructor(spellings: Iterable<string>) {
    this.vocabulary = new Vocabulary(spellings);
  }

  /**
   * @param text the whole text
   * @param uri the document's URI, which may say that it is a log
   * @param languageId the document's language in the editor
   * @returns the occurrences in the order of the text, none overlapping
   */
  occurrences(text: string, uri: string, languageId: string): Occurrence[] {
    const candidates = [...this.candidates(text)];
    if (candidates.length === 0) return [];
    const kind = documentKind(uri, languageId, text);
    const evidence = evidenceOf(text);
    return candidates.filter(({ position, code }) =>
      accepts(position, this.tierOf(code), evidence, kind),
    );
  }

  /** Whether anything of object storage is spoken of in the text. */
  evidence(text: string): Evidence {
    return evidenceOf(text);
  }

  private *candidates(text: string): Generator<Candidate> {
    const scanner = this.vocabulary.scanner();
    for (let run = scanner.exec(text); run; run = scanner.exec(text)) {
      const word = this.vocabulary.word(text, run.index, run[0]);
      const candidate = word && candidateAt(text, word);
      if (!candidate) continue;
      yield candidate;
      scanner.lastIndex = Math.max(scanner.lastIndex, candidate.end);
    }
  }

  private tierOf(code: string): Tier {
    const known = this.tiers.get(code);
    if (known) return known;
    const tier = tierOf(code);
    this.tiers.set(code, tier);
    return tier;
  }
}

function candidateAt(text: string, word: Word): Candidate | undefined {
  const { start, end, code } = word;
  const literal = literalAround(text, start, end);
  const match =
    (literal && shapes.match(text, literal.start, literal.end, "literal")) ??
    shapes.match(text, start, end, "bare");
  if (match) {
    const { name, position, form = literal ? "literal" : "text" } = match.shape;
    if (position === "foreign") return undefined;
    const written = word.form === "text" ? form : word.form;
    return { start, end, code, form: written, position, shape: name, fields: match.fields };
  }
  const position = positionWithoutShape(text, word, literal !== undefined);
  const form = literal ? "literal" : word.form;
  return position && { start, end, code, form, position, shape: position, fields: {} };
}

function positionWithoutShape(text: string, word: Word, isLiteral: boolean): Position | undefined {
  if (isLiteral || word.form !== "text") return "literal";
  if (isInPath(text, word)) return undefined;
  return isInsideLiteral(text, word.start, word.end) ? "inside" : "bare";
}

function isInPath(text: string, { start, end }: Word): boolean {
  return IN_PATH_LEFT.test(text.charAt(start - 1)) || IN_PATH_RIGHT.test(text.slice(end, end + 2));
}
