import { type Directive, directiveAt } from "./directives";
import type { DocumentKind } from "./documentKind";
import { isInsideLiteral, literalAround } from "./literal";
import type { Candidate, Position } from "./occurrence";
import { DIRECTIVE, type Scanner } from "./scanner";
import { seamBefore } from "./seams";
import { shapes, shapesOfMessages } from "./shapes";
import { Lists } from "./shapes/lists";
import { type Lexicon, Vocabulary } from "./vocabulary";
import type { Word } from "./word";

/** How far a run reaches beyond the word in it, to either side, in UTF-16 units. */
const AROUND = 64;

/** What makes a bare word a part of a path, a host name or an e-mail address. */
const IN_PATH_LEFT = /[/\\.@$%&?=~-]/;
const IN_PATH_RIGHT = /^(?:[/@(=-]|\.\w)/;

/** What stands in a stretch of text. */
export interface Findings {
  readonly candidates: Candidate[];
  readonly directives: Directive[];
}

/** A piece of a text, and where it begins. */
interface Stretch {
  readonly offset: number;
  readonly text: string;
}

/** A text, the lists in it, and the part of it that is asked about. */
interface Place {
  readonly text: string;
  readonly lists: Lists;
  readonly from: number;
  readonly to: number;
}

/** Finds the codes of a vocabulary in texts of any kind. Knows no vendor. */
export class Recogniser {
  private readonly vocabulary: Vocabulary;

  constructor(lexicon: Lexicon) {
    this.vocabulary = new Vocabulary(lexicon);
  }

  /**
   * What stands in a stretch of text. The stretch must begin and end where no word can cross (see
   * `seams.ts`); what stands around it is taken into account.
   *
   * @param text the whole text
   * @param from UTF-16 offset where the stretch begins
   * @param to UTF-16 offset behind it
   * @param kind what the document is
   * @returns both in the order of the text, no two candidates overlapping
   */
  read(text: string, from: number, to: number, kind: DocumentKind): Findings {
    const found: Findings = { candidates: [], directives: [] };
    // A run may begin before what it leads to, and a pattern that finds nothing would read on to
    // the end of the text.
    const offset = seamBefore(text, from - AROUND);
    const stretch = { offset, text: text.slice(offset, to + AROUND) };
    const place = { text, lists: new Lists(text), from, to };
    this.scan(this.vocabulary.scannerFor(kind), stretch, place, found);
    return found;
  }

  private scan(scanner: Scanner, stretch: Stretch, place: Place, found: Findings): void {
    const { text, lists, from, to } = place;
    let free = 0;
    for (const offset of scanner.offsetsIn(stretch.text)) {
      const start = stretch.offset + offset;
      if (start >= to) return;
      if (start < free) continue;
      const run = scanner.at(stretch.text, offset);
      if (run === undefined) continue;
      if (run === DIRECTIVE) {
        const directive = start > from && directiveAt(text, start - 1);
        if (directive) found.directives.push(directive);
        continue;
      }
      const word = this.vocabulary.word(text, start, run);
      if (!word) continue;
      // No word is sought in another, but in what was opened as one and may be none.
      if (word.start <= start) free = word.end;
      if (word.start < from || word.start >= to) continue;
      const candidate = this.candidate(lists, word);
      if (!candidate) continue;
      found.candidates.push(candidate);
      free = Math.max(free, candidate.end);
    }
  }

  private candidate(lists: Lists, word: Word): Candidate | undefined {
    if (word.form === "message") return this.messageCandidate(lists, word);
    const candidate = codeCandidate(lists, word);
    if (candidate || word.tier !== "plain") return candidate;
    // "Access Denied" is one vendor's code and what the others say of theirs.
    const phrase = lists.text.slice(word.start, word.end);
    const message = this.vocabulary.messages.wordAt(lists.text, word.start, phrase);
    return message && this.messageCandidate(lists, message);
  }

  private messageCandidate(lists: Lists, word: Word): Candidate | undefined {
    if (this.vocabulary.messages.isToldBeside(lists.text, word)) return undefined;
    const match = shapesOfMessages.match(lists, word.start, word.end, "bare");
    if (!match) return { ...word, position: "bare", shape: "message", fields: {} };
    const { position, name } = match.shape;
    if (position === "foreign") return undefined;
    return { ...word, position, shape: name, fields: match.fields };
  }
}

function codeCandidate(lists: Lists, word: Word): Candidate | undefined {
  const { text } = lists;
  const { start, end, code, tier } = word;
  const literal = literalAround(text, start, end);
  if (literal && word.form === "constant" && tier !== "distinct") return undefined;
  const match =
    (literal && shapes.match(lists, literal.start, literal.end, "literal")) ??
    shapes.match(lists, start, end, "bare");
  if (match) {
    const { name, position, form = literal ? "literal" : "text" } = match.shape;
    if (position === "foreign") return undefined;
    const written = word.form === "text" ? form : word.form;
    return { start, end, code, tier, form: written, position, shape: name, fields: match.fields };
  }
  if (word.form === "sdk" || tier === "plain") return undefined;
  const position = positionWithoutShape(text, word, literal !== undefined);
  const form = literal && word.form === "text" ? "literal" : word.form;
  return position && { start, end, code, tier, form, position, shape: position, fields: {} };
}

function positionWithoutShape(text: string, word: Word, isLiteral: boolean): Position | undefined {
  if (isLiteral || word.form !== "text") return "literal";
  if (isInPath(text, word)) return undefined;
  return isInsideLiteral(text, word.start, word.end) ? "inside" : "bare";
}

function isInPath(text: string, { start, end }: Word): boolean {
  return IN_PATH_LEFT.test(text.charAt(start - 1)) || IN_PATH_RIGHT.test(text.slice(end, end + 2));
}
