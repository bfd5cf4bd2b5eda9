import { accepts } from "./accept";
import type { Directive } from "./directives";
import type { DocumentKind } from "./documentKind";
import { EVIDENCE_REACH, type Evidence, evidenceOf } from "./evidence";
import type { Candidate, Occurrence } from "./occurrence";
import type { Recogniser } from "./recogniser";
import { REACH_LEFT, REACH_RIGHT, seamBefore, seamBehind } from "./seams";

/** What moves when text before it changes. */
interface Moving {
  start: number;
  end: number;
}

/**
 * What was recognised in a text. An edit reads the text again only as far around it as a shape
 * reaches, and shifts the rest, so that typing costs the same in a long text as in a short one.
 */
export class Reading {
  private readonly candidates: Candidate[];
  private readonly directiveList: Directive[];
  private knownEvidence: Evidence | undefined;

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
    this.candidates = candidates;
    this.directiveList = directives;
  }

  /** The comments that speak to this tool, in the order of the text. */
  get directives(): readonly Directive[] {
    return this.directiveList;
  }

  /** What the text says of its subject. */
  get evidence(): Evidence {
    this.knownEvidence ??= evidenceOf(this.text);
    return this.knownEvidence;
  }

  /** The occurrences in the order of the text. */
  get occurrences(): Occurrence[] {
    return this.candidates.filter((candidate) => this.isAccepted(candidate));
  }

  /** The occurrence that holds a UTF-16 offset, its two edges included. */
  occurrenceAt(offset: number): Occurrence | undefined {
    const candidate = this.candidates[firstEndingAt(this.candidates, offset)];
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
    const to = this.endAround(seamBehind(text, newEnd + REACH_LEFT) - shift) + shift;
    this.text = text;
    if (start < EVIDENCE_REACH) this.knownEvidence = undefined;
    const { candidates, directives } = this.recogniser.read(text, from, to, this.kind);
    replace(this.candidates, from, to, shift, candidates);
    replace(this.directiveList, from, to, shift, directives);
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
      const item = items[firstEndingAt(items, offset + 1)];
      return item && item.start < offset ? [item] : [];
    });
  }

  private isAccepted(candidate: Candidate): boolean {
    return accepts(candidate, this.evidence, this.kind);
  }
}

/** Puts what was found anew between two offsets in the place of what was known there. */
function replace<Item extends Moving>(
  items: Item[],
  from: number,
  to: number,
  shift: number,
  found: readonly Item[],
): void {
  const first = firstEndingAt(items, from + 1);
  let behind = first;
  while (behind < items.length && items[behind]!.start < to - shift) behind++;
  if (shift !== 0) {
    for (let at = behind; at < items.length; at++) {
      const item = items[at]!;
      item.start += shift;
      item.end += shift;
    }
  }
  items.splice(first, behind - first, ...found);
}

/** The index of the first item whose end is not before an offset. */
function firstEndingAt(items: readonly Moving[], offset: number): number {
  let low = 0;
  let high = items.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (items[middle]!.end < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
