import type { Form } from "./occurrence";
import type { Tier } from "./tiers";

/** What a run of text stands for: a code, and how it is written. */
export interface Word {
  /** UTF-16 offset of the first unit. */
  readonly start: number;
  /** UTF-16 offset behind the last one. */
  readonly end: number;
  readonly code: string;
  readonly tier: Tier;
  readonly form: Form;
}
