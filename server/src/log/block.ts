import type { Evidence } from "../recognition/evidence";
import type { YearTurn } from "./years";

/** A part of a log, with enough around it to know what its events are. */
export interface Block {
  /** UTF-8, what is around the part included. */
  readonly bytes: Uint8Array<ArrayBuffer>;
  /** Where the part itself begins in the bytes, at the beginning of a line if lines are not huge. */
  readonly from: number;
  /** Where it ends. */
  readonly to: number;
  /** The one-based line in which it begins. */
  readonly line: number;
  /** Where the log is at the part's end in years that its times don't name. */
  readonly years: YearTurn | undefined;
}

/** What holds for all blocks of a log. */
export interface LogHead {
  /** What the log's beginning says of its subject. */
  readonly evidence: Evidence;
  /** When the log was last written, or read: what its times without a year go by. */
  readonly now: number;
}
