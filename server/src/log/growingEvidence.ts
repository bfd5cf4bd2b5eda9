import {
  EVIDENCE_PATTERNS,
  EVIDENCE_REACH,
  type Evidence,
  evidenceFrom,
} from "../recognition/evidence";
import { Presence } from "../recognition/presence";

/** What the beginning of a text says of its subject, while the text is still coming. */
export class GrowingEvidence {
  /** What has come of the text's beginning, as far as it counts. */
  head = "";
  private readonly presence = new Presence(EVIDENCE_PATTERNS, EVIDENCE_REACH);
  /** What is said by what has come. */
  known: Evidence = "none";

  /** @param more gives the text that has come; not called where it no longer counts */
  add(more: () => string): void {
    if (this.head.length >= EVIDENCE_REACH) return;
    this.head = (this.head + more()).slice(0, EVIDENCE_REACH);
    this.known = evidenceFrom(this.presence.in(this.head));
  }
}
