import { LinesAround } from "../log/linesAround";
import type { DocumentKind } from "../recognition/documentKind";
import { EVIDENCE_REACH } from "../recognition/evidence";
import { MovingList } from "../recognition/movingList";
import { READ_AT_ONCE, type Text } from "../recognition/text";
import { blockAround, type HasCode } from "./logBlock";
import { type Hit, SIGN_REACH, type SignReader } from "./signs/signReader";
import { oneOfEachSign, type Verdict, verdictOf } from "./signs/verdict";
import { evidenceBy, NO_EVIDENCE, reasonIn, type VendorEvidence } from "./vendorEvidence";

/**
 * What a text says of its vendor. A source is about one subject, so that its first part speaks for
 * all of it. A log can hold the answers of several vendors: a code in it is about the vendor that
 * its event names, else the block around the event (see `logBlock.ts`); what stands elsewhere only
 * tells vendors apart that the signs there leave open. A code whose block names none is about the
 * vendor of the whole log where that has only one; where it has several, nobody knows.
 *
 * A long log is read slice by slice with {@link readOn}; until then its beginning speaks for it.
 */
export class TextEvidence {
  private hits = new MovingList<Hit>([]);
  /** UTF-16 offset up to which signs have been sought. */
  private readUpTo = 0;
  private knownLines: LinesAround | undefined;
  private knownDifferent: readonly Hit[] | undefined;
  private knownVerdict: Verdict | undefined;

  /** Reads nothing before it is asked. */
  constructor(
    readonly reader: SignReader,
    private text: Text,
    private readonly kind: DocumentKind,
  ) {}

  /** What the text says of itself as a whole, as far as it has been read. */
  get whole(): VendorEvidence {
    return this.inWords(this.verdict);
  }

  /** Seeks signs in the next units of the text; whether that was the last of it. */
  readOn(units: number): boolean {
    const to = Math.min(this.reach, this.readUpTo + units);
    if (to > this.readUpTo) {
      this.hits.append(this.reader.read(this.text, this.readUpTo, to, this.isLog));
      this.readUpTo = to;
      this.forgetVerdict();
    }
    return to === this.reach;
  }

  /**
   * What the text says of a code in it.
   *
   * @param offset UTF-16 offset of the code
   */
  at(offset: number, hasCode: HasCode): VendorEvidence {
    const { verdict } = this;
    if (!this.isLog) return this.inWords(verdict);
    this.knownLines ??= new LinesAround(this.text);
    const around = this.knownLines.at(offset);
    const { event, block } = blockAround(around.lines, offset - around.offset, (from, to) =>
      hasCode(around.offset + from, around.offset + to),
    );
    for (const { start, end } of [event, block]) {
      const hits = this.hitsIn(around.offset + start, around.offset + end);
      const here = verdictOf(hits, this.different);
      if (here.owners.length > 0) return this.inWords(here);
    }
    return verdict.isUnanimous ? this.inWords(verdict) : NO_EVIDENCE;
  }

  /**
   * Takes over one edit; a long log is read again only around it, and from there on where it inserts
   * more than {@link READ_AT_ONCE}.
   *
   * @param text the whole text after the edit
   * @param start UTF-16 offset of the edit
   * @param oldEnd offset behind what was replaced, in the text before
   * @param newEnd offset behind what replaced it, in the text after
   */
  edit(text: Text, start: number, oldEnd: number, newEnd: number): void {
    this.text = text;
    this.knownLines = undefined;
    const from = Math.max(0, start - SIGN_REACH);
    // Where nothing has been read, a verdict may be that on an empty text.
    if (from >= this.readUpTo && this.readUpTo > 0) return;
    this.forgetVerdict();
    if (this.readUpTo === 0) return;
    if (!this.isLog) {
      this.hits = new MovingList<Hit>([]);
      this.readUpTo = 0;
      return;
    }
    const shift = newEnd - oldEnd;
    const to = Math.min(text.length, newEnd + SIGN_REACH);
    // A hit is a point, so that one just where the part begins has to go as well.
    if (newEnd - start <= READ_AT_ONCE && to - shift <= this.readUpTo) {
      const found = this.reader.read(text, from, to, true);
      this.hits.replace(from - 1, to - shift, shift, found);
      this.readUpTo += shift;
    } else {
      this.hits.replace(from - 1, this.readUpTo, 0, []);
      this.readUpTo = from;
    }
  }

  private get isLog(): boolean {
    return this.kind === "log";
  }

  /** How much of the text counts. */
  private get reach(): number {
    return this.isLog ? this.text.length : Math.min(this.text.length, EVIDENCE_REACH);
  }

  private get verdict(): Verdict {
    this.knownVerdict ??= verdictOf(this.different);
    return this.knownVerdict;
  }

  /** One hit of each sign that has been found. */
  private get different(): readonly Hit[] {
    if (this.readUpTo < READ_AT_ONCE) this.readOn(READ_AT_ONCE - this.readUpTo);
    this.knownDifferent ??= oneOfEachSign(this.hits.all);
    return this.knownDifferent;
  }

  private hitsIn(start: number, end: number): readonly Hit[] {
    const isRead = end <= this.readUpTo;
    return isRead
      ? this.hits.touching(start, end - 1)
      : this.reader.read(this.text, start, end, true);
  }

  private inWords(verdict: Verdict): VendorEvidence {
    return evidenceBy(verdict, (hit) => reasonIn(this.text, hit));
  }

  private forgetVerdict(): void {
    this.knownDifferent = undefined;
    this.knownVerdict = undefined;
  }
}
