import { accepts } from "./accept";
import { copied } from "./copied";
import type { Directive } from "./directives";
import type { DocumentKind } from "./documentKind";
import { EVIDENCE_PATTERNS, EVIDENCE_REACH, type Evidence, evidenceFrom } from "./evidence";
import { type Moving, MovingList } from "./movingList";
import type { Candidate, Occurrence } from "./occurrence";
import { Presence } from "./presence";
import type { Findings, Recogniser } from "./recogniser";
import { REACH_LEFT, REACH_RIGHT, SEAM_REACH, seamBefore, seamBehind } from "./seams";
import { READ_AT_ONCE, type Text } from "./text";

/** How far before a part a message may begin that reaches into it, in UTF-16 units. */
const RUN_UP = 4096;

/**
 * How much of the text the recogniser is given around a stretch, in UTF-16 units: as far as a shape
 * reaches to either side, from a word at the stretch's edge. Such a word, with what leads to it, is
 * no longer than a seam may be away; a directive, or a message and its code, is within that as well.
 */
const AROUND = Math.max(REACH_LEFT, REACH_RIGHT) + 2 * SEAM_REACH;

/**
 * What was recognised in a text. It is read when it is needed: as a whole, slice by slice with
 * {@link readOn}, or only a part. An edit reads the text again only as far around it as a shape
 * reaches, and shifts the rest, so that typing costs the same in a long text as in a short one.
 */
export class Reading {
  private readonly candidates = new MovingList<Candidate>([]);
  private readonly directiveList = new MovingList<Directive>([]);
  /** UTF-16 offset up to which the text has been read; no item crosses it. */
  private readUpTo = 0;
  private readonly presence = new Presence(EVIDENCE_PATTERNS, EVIDENCE_REACH);
  private knownEvidence: Evidence | undefined;
  private knownOccurrences: readonly Occurrence[] | undefined;

  /**
   * @param text the whole text
   * @param kind what the document is
   */
  constructor(
    private readonly recogniser: Recogniser,
    private text: Text,
    readonly kind: DocumentKind,
  ) {}

  /** Reads as far as evidence is looked for, so that what depends on it need not wait for more. */
  readBeginning(): void {
    if (this.readUpTo < EVIDENCE_REACH) this.readOn(EVIDENCE_REACH - this.readUpTo);
  }

  /** Whether the whole text has been read. */
  get isDone(): boolean {
    return this.readUpTo >= this.text.length;
  }

  /** Reads the next units of the text; whether that was the last of it. */
  readOn(units: number): boolean {
    if (this.isDone) return true;
    const from = this.readUpTo;
    let to = seamBehind(this.text, from + units);
    let found = this.find(from, to);
    for (let end = endOf(found); end > to; end = endOf(found)) {
      to = end;
      found = this.find(from, to);
    }
    this.candidates.append(found.candidates.map(kept));
    this.directiveList.append(found.directives.map(keptDirective));
    this.readUpTo = to;
    this.knownOccurrences = undefined;
    return this.isDone;
  }

  /** The comments that speak to this tool, in the order of the text. */
  get directives(): readonly Directive[] {
    this.readOn(this.text.length);
    return this.directiveList.all;
  }

  /** The same, as far as the text has been read. */
  get directivesSoFar(): readonly Directive[] {
    return this.directiveList.all;
  }

  /** What the text says of its subject. */
  get evidence(): Evidence {
    this.knownEvidence ??= evidenceFrom(this.presence.in(this.text));
    return this.knownEvidence;
  }

  /** The occurrences in the order of the text. */
  get occurrences(): readonly Occurrence[] {
    this.readOn(this.text.length);
    // The list moves them all to where they are now, those that are known as well.
    const candidates = this.candidates.all;
    const { evidence, kind } = this;
    this.knownOccurrences ??= candidates.filter((one) => accepts(one, evidence, kind));
    return this.knownOccurrences;
  }

  /**
   * The occurrences that touch a part of the text, in its order. Where the text has not been read
   * so far yet, only this part is.
   *
   * @param from UTF-16 offset where the part begins
   * @param to UTF-16 offset behind it
   */
  occurrencesIn(from: number, to: number): readonly Occurrence[] {
    return this.candidatesIn(from, to).filter((candidate) => this.isAccepted(candidate));
  }

  /** Whether an occurrence has been found, as far as the text has been read. */
  get hasOccurrenceSoFar(): boolean {
    if (this.knownOccurrences) return this.knownOccurrences.length > 0;
    return this.candidates.all.some((candidate) => this.isAccepted(candidate));
  }

  /** The occurrence that holds a UTF-16 offset, its two edges included. */
  occurrenceAt(offset: number): Occurrence | undefined {
    return this.occurrencesIn(offset, offset)[0];
  }

  /**
   * Takes over one edit. Where it inserts more than {@link READ_AT_ONCE}, all from there on is unread.
   *
   * @param text the whole text after the edit
   * @param start UTF-16 offset of the edit
   * @param oldEnd offset behind what was replaced, in the text before
   * @param newEnd offset behind what replaced it, in the text after
   */
  edit(text: Text, start: number, oldEnd: number, newEnd: number): void {
    const shift = newEnd - oldEnd;
    const from = this.startAround(seamBefore(text, start - REACH_RIGHT));
    const to = this.endAround(seamBehind(text, newEnd + REACH_LEFT) - shift);
    const isKept = newEnd - start <= READ_AT_ONCE && (this.isDone || to <= this.readUpTo);
    this.text = text;
    this.presence.edit(start, oldEnd, newEnd);
    this.knownEvidence = undefined;
    this.knownOccurrences = undefined;
    if (!isKept) {
      this.forgetBehind(from);
      return;
    }
    this.readUpTo += shift;
    const { candidates, directives } = this.find(from, to + shift);
    this.candidates.replace(from, to, shift, candidates.map(kept));
    this.directiveList.replace(from, to, shift, directives.map(keptDirective));
  }

  /** Where an item begins that an offset cuts, if any: a message or a directive may hold a seam. */
  private startAround(offset: number): number {
    return Math.min(offset, ...this.cutAt(offset).map(({ start }) => start));
  }

  /** Where an item ends that an offset cuts, if any. */
  private endAround(offset: number): number {
    return Math.max(offset, ...this.cutAt(offset).map(({ end }) => end));
  }

  private cutAt(offset: number): Moving[] {
    return [this.candidates, this.directiveList].flatMap((items) => {
      const item = items.firstEndingAt(offset + 1);
      return item && item.start < offset ? [item] : [];
    });
  }

  /** Makes an offset the one up to which the text has been read, if it was read further. */
  private forgetBehind(offset: number): void {
    if (offset >= this.readUpTo) return;
    this.candidates.replace(offset, this.readUpTo, 0, []);
    this.directiveList.replace(offset, this.readUpTo, 0, []);
    this.readUpTo = offset;
  }

  private candidatesIn(from: number, to: number): readonly Candidate[] {
    if (to < this.readUpTo || this.isDone) return this.candidates.touching(from, to);
    const start = seamBefore(this.text, from - RUN_UP);
    const end = seamBehind(this.text, to + 1);
    const { candidates } = this.find(start, end);
    return candidates.filter((candidate) => candidate.end >= from && candidate.start <= to);
  }

  /** What stands in a stretch of the text, which begins and ends at seams. */
  private find(from: number, to: number): Findings {
    const offset = Math.max(0, from - AROUND);
    const window = this.text.slice(offset, to + AROUND);
    const found = this.recogniser.read(window, from - offset, to - offset, this.kind);
    for (const item of [...found.candidates, ...found.directives]) {
      item.start += offset;
      item.end += offset;
    }
    return found;
  }

  private isAccepted(candidate: Candidate): boolean {
    return accepts(candidate, this.evidence, this.kind);
  }
}

/** UTF-16 offset behind the last item: a message or a directive may go on behind a stretch. */
function endOf({ candidates, directives }: Findings): number {
  return Math.max(candidates.at(-1)?.end ?? 0, directives.at(-1)?.end ?? 0);
}

/** A candidate that does not keep the version of the text in which it was found. */
function kept(candidate: Candidate): Candidate {
  const { fields } = candidate;
  const values = Object.entries(fields).map(([name, value]) => [name, copied(value)]);
  return values.length === 0 ? candidate : { ...candidate, fields: Object.fromEntries(values) };
}

/** The same for a directive. */
function keptDirective(directive: Directive): Directive {
  const words = directive.words.map((word) => ({ ...word, text: copied(word.text) }));
  return { ...directive, words };
}
