import type { DocumentKind } from "../recognition/documentKind";
import { EVIDENCE_REACH } from "../recognition/evidence";
import { MovingList } from "../recognition/movingList";
import { firstStartingAt } from "../recognition/order";
import { blockAround, type HasCode, type Stretch } from "./logBlock";
import { type Hit, SIGN_REACH, type SignReader } from "./signs/signReader";
import { oneOfEachSign, type Verdict, verdictOf } from "./signs/verdict";
import { evidenceBy, NO_EVIDENCE, reasonIn, type VendorEvidence } from "./vendorEvidence";

/**
 * What a text says of its vendor. A source is about one subject, so that its first part speaks for
 * all of it. A log can hold the answers of several vendors: a code in it is about the vendor that
 * its event names, else the block around the event (see `logBlock.ts`); what stands elsewhere only
 * tells vendors apart that the signs there leave open. A code whose block names none is about the
 * vendor of the whole log where that has only one; where it has several, nobody knows.
 */
export class TextEvidence {
  private knownHits: MovingList<Hit> | undefined;
  private knownDifferent: readonly Hit[] | undefined;
  private knownVerdict: Verdict | undefined;

  /** Reads nothing before it is asked. */
  constructor(
    readonly reader: SignReader,
    private text: string,
    private readonly kind: DocumentKind,
  ) {}

  /** What the text says of itself as a whole. */
  get whole(): VendorEvidence {
    return this.inWords(this.verdict);
  }

  /**
   * What the text says of a code in it.
   *
   * @param offset UTF-16 offset of the code
   */
  at(offset: number, hasCode: HasCode): VendorEvidence {
    const { hits, different, verdict } = this;
    if (this.kind !== "log" || hits.length === 0) return this.inWords(verdict);
    const { event, block } = blockAround(this.text, offset, hasCode);
    const inEvent = verdictOf(hitsIn(hits, event), different);
    if (inEvent.owners.length > 0) return this.inWords(inEvent);
    const inBlock = verdictOf(hitsIn(hits, block), different);
    if (inBlock.owners.length > 0) return this.inWords(inBlock);
    return verdict.isUnanimous ? this.inWords(verdict) : NO_EVIDENCE;
  }

  /**
   * Takes over one edit; a long log is read again only around it.
   *
   * @param text the whole text after the edit
   * @param start UTF-16 offset of the edit
   * @param oldEnd offset behind what was replaced, in the text before
   * @param newEnd offset behind what replaced it, in the text after
   */
  edit(text: string, start: number, oldEnd: number, newEnd: number): void {
    this.text = text;
    if (this.kind === "log" && this.knownHits) {
      const from = Math.max(0, start - SIGN_REACH);
      const to = Math.min(text.length, newEnd + SIGN_REACH);
      const shift = newEnd - oldEnd;
      const found = this.reader.read(text, from, to, true);
      // A hit is a point, so that the one just at the beginning has to go as well.
      this.knownHits.replace(from - 1, to - shift, shift, found);
    } else if (start < EVIDENCE_REACH) this.knownHits = undefined;
    else return;
    this.knownDifferent = undefined;
    this.knownVerdict = undefined;
  }

  private get verdict(): Verdict {
    this.knownVerdict ??= verdictOf(this.different);
    return this.knownVerdict;
  }

  /** One hit of each sign. */
  private get different(): readonly Hit[] {
    this.knownDifferent ??= oneOfEachSign(this.hits);
    return this.knownDifferent;
  }

  /** All signs that count, in the order of the text. */
  private get hits(): readonly Hit[] {
    const isLog = this.kind === "log";
    const end = isLog ? this.text.length : Math.min(this.text.length, EVIDENCE_REACH);
    this.knownHits ??= new MovingList(this.reader.read(this.text, 0, end, isLog));
    return this.knownHits.all;
  }

  private inWords(verdict: Verdict): VendorEvidence {
    return evidenceBy(verdict, (hit) => reasonIn(this.text, hit));
  }
}

function hitsIn(hits: readonly Hit[], { start, end }: Stretch): readonly Hit[] {
  return hits.slice(firstStartingAt(hits, start), firstStartingAt(hits, end));
}
