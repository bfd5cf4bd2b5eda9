import type { LogContext, TimeSpan } from "../log/blockReader";
import type { VendorClue } from "../log/groups";
import type { Evidence } from "../recognition/evidence";
import { Recogniser } from "../recognition/recogniser";
import type { Lexicon } from "../recognition/vocabulary";

/** What is looked for in logs. Plain data, so that each thread can make its own patterns of it. */
export interface LogSearch {
  readonly lexicon: Lexicon;
  /** The vendor that the user has named. */
  readonly vendor?: VendorClue;
  readonly span?: TimeSpan;
}

/** Makes the patterns, and gives what a log with some evidence is read with. */
export function logContextOf({
  lexicon,
  vendor,
  span,
}: LogSearch): (evidence: Evidence) => LogContext {
  const recogniser = new Recogniser(lexicon);
  return (evidence) => ({
    recogniser,
    evidence,
    vendorOf: () => vendor,
    ...(span && { span }),
  });
}
