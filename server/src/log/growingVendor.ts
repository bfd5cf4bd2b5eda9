import type { VendorOf } from "./blockReader";
import type { VendorClue, VendorDoubt } from "./groups";
import { onlyClue } from "./settleVendors";

/**
 * Tells the vendor of each error of a log that is still coming: the one that its event names, else
 * the only one that the log so far may be about, by its beginning and its errors.
 */
export class GrowingVendor {
  private beginning = "";
  private ofBeginning: VendorClue | VendorDoubt | undefined;
  /** What the errors so far say, each thing once. */
  private readonly said = new Map<string, VendorClue | VendorDoubt>();

  constructor(private readonly vendorOf: VendorOf) {}

  /**
   * @param event what has come of the error's event
   * @param beginning what has come of the log's beginning
   */
  of(event: string, beginning: string): VendorClue | undefined {
    const own = this.vendorOf(event);
    if (own) this.said.set("vendor" in own ? own.vendor : own.among.join(" "), own);
    return own && "vendor" in own ? own : this.ofLog(beginning);
  }

  private ofLog(beginning: string): VendorClue | undefined {
    if (beginning.length > this.beginning.length) {
      this.beginning = beginning;
      this.ofBeginning = this.vendorOf(beginning);
    }
    return onlyClue([this.ofBeginning, ...this.said.values()]);
  }
}
