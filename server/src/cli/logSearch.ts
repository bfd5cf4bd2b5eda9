import type { LogHead } from "../log/block";
import type { LogContext, TimeSpan, VendorOf } from "../log/blockReader";
import type { VendorClue } from "../log/groups";
import { Recogniser } from "../recognition/recogniser";
import type { Lexicon } from "../recognition/vocabulary";
import { logVendors } from "../vendors/logVendors";
import type { Sign } from "../vendors/signs/sign";
import { SignReader } from "../vendors/signs/signReader";

/** What is looked for in logs. Plain data, so that each thread can make its own patterns of it. */
export interface LogSearch {
  readonly lexicon: Lexicon;
  /** By what an event names its vendor. */
  readonly signs: readonly Sign[];
  /** The vendor that the user has named, before any sign. */
  readonly vendor?: VendorClue;
  readonly span?: TimeSpan;
}

/** Makes the patterns, and gives what a log is read with. */
export function logContextOf(search: LogSearch): (head: LogHead) => LogContext {
  const { lexicon, span } = search;
  const recogniser = new Recogniser(lexicon);
  const vendorOf = vendorOfSearch(search);
  return (head) => ({ recogniser, ...head, vendorOf, ...(span && { span }) });
}

/** Tells the vendor of a log's events. */
export function vendorOfSearch({ signs, vendor }: LogSearch): VendorOf {
  return vendor ? () => vendor : logVendors(new SignReader(signs));
}
