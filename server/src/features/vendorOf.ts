import type { Vendor } from "../catalog/catalog";
import type { Occurrence } from "../recognition/occurrence";
import { contextAt, type FeatureContext } from "./context";

/** The vendor that a code in a text is about, where it can be only one. */
export function vendorOf(occurrence: Occurrence, context: FeatureContext): Vendor | undefined {
  const { inUse } = contextAt(context, occurrence);
  return inUse.vendors.length === 1 ? inUse.vendors[0] : undefined;
}
