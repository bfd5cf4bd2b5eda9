import { accepts } from "./accept";
import type { Directive } from "./directives";
import type { DocumentKind } from "./documentKind";
import { EVIDENCE_PATTERNS, EVIDENCE_REACH, type Evidence, evidenceFrom } from "./evidence";
import { type Moving, MovingList } from "./movingList";
import type { Candidate, Occurrence } from "./occurrence";
import { Presence } from "./presence";
import type { Recogniser } from "./recogniser";
import { REACH_LEFT, REACH_RIGHT, seamBefore, seamBehind } from "./seams";

/**
 * What was recognised in a text. An edit reads the text again only as far around it as a shape
 * reaches, and shifts the rest, so that typing costs the same in a long text as in a short one.
 */
export class Reading {
  private readonly candidates: MovingList<Candidate>;
  private readonly directiveList: MovingList<Directive>;
  private readonly presence = new Presence(EVIDENCE_PATTERNS, EVIDENCE_REACH);
  private knownEvidence: Evidence | undefined;
  private knownOccurrences: readonly Occurrence[] | undefined;

  /**
   * @param text the whole text, read at once
   * @param kind what the document is
   */
  constructor(
    private readonly recogniser: Recogniser,
    private text: string,
    readonly kind: DocumentKind,
  ) {
    const { candidates, directives } = recogniser.read(text, 0, text.length, kind);
    this.candidates = new MovingList(candidates);
    this.directiveList = new MovingList(directives);
  }

  /** The comments that speak to this tool, in the order of the text. */
  get directives(): readonly Directive[] {
    return this.directiveList.all;
  }

  /** What the text says of its subject. */
  get evidence(): Evidence {
    this.knownEvidence ??= evidenceFrom(this.presence.in(this.text));
    return this.knownEvidence;
  }

  /** The occurrences in the order of the text. */
  get occurrences(): readonly Occurrence[] {
    // The list moves them all to where they are now, those that are known as well.
    const candidates = this.candidates.all;
    this.knownOccurrences ??= candidates.filter((candidate) => this.isAccepted(candidate));
    return this.knownOccurrences;
  }

  /** The occurrence that holds a UTF-16 offset, its two edges included. */
  occurrenceAt(offset: number): Occurrence | undefined {
    const candidate = this.candidates.firstEndingAt(offset);
    if (!candidate || candidate.start > offset) return undefined;
    return this.isAccepted(candidate) ? candidate : undefined;
  }

  /**
   * Takes over one edit.
   *
   * @param text the whole text after the edit
   * @param start UTF-16 offset of the edit
   * @param oldEnd offset behind what was replaced, in the text before
   * @param newEnd offset behind what replaced it, in the text after
   */
  edit(text: string, start: number, oldEnd: number, newEnd: number): void {
    const shift = newEnd - oldEnd;
    const from = this.startAround(seamBefore(text, start - REACH_RIGHT));
    const to = this.endAround(seamBehind(text, newEnd + REACH_LEFT) - shift);
    this.text = text;
    this.presence.edit(start, oldEnd, newEnd);
    this.knownEvidence = undefined;
    this.knownOccurrences = undefined;
    const { candidates, directives } = this.recogniser.read(text, from, to + shift, this.kind);
    this.candidates.replace(from, to, shift, candidates);
    this.directiveList.replace(from, to, shift, directives);
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

  private isAccepted(candidate: Candidate): boolean {
    return accepts(candidate, this.evidence, this.kind);
  }
}
