import type { VendorOf } from "./blockReader";
import type { VendorClue } from "./groups";
import { onlyClue } from "./settleVendors";

/**
 * Tells the vendor of each error of a log that is still coming: the one that its event names, else
 * the only one that the log has named so far, at its beginning or with its errors.
 */
export class GrowingVendor {
  private beginning = "";
  private ofBeginning: VendorClue | undefined;
  /** By vendor, what the errors so far say. */
  private readonly named = new Map<string, VendorClue>();

  constructor(private readonly vendorOf: VendorOf) {}

  /**
   * @param event what has come of the error's event
   * @param beginning what has come of the log's beginning
   */
  of(event: string, beginning: string): VendorClue | undefined {
    const own = this.vendorOf(event);
    if (own) this.named.set(own.vendor, own);
    return own ?? this.ofLog(beginning);
  }

  private ofLog(beginning: string): VendorClue | undefined {
    if (beginning.length > this.beginning.length) {
      this.beginning = beginning;
      this.ofBeginning = this.vendorOf(beginning);
    }
    return onlyClue([...(this.ofBeginning ? [this.ofBeginning] : []), ...this.named.values()]);
  }
}
