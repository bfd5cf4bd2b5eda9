import type { VendorOf } from "../log/blockReader";
import type { SignReader } from "./signs/signReader";
import { verdictOf } from "./signs/verdict";
import { reasonIn } from "./vendorEvidence";

/**
 * Tells the vendor that an event of a log names, for reports; nothing where it names none or several.
 * A service without a list is told as well, so that no vendor is taken for it.
 */
export function logVendors(reader: SignReader): VendorOf {
  return (text) => {
    const hits = reader.read(text, 0, text.length, true);
    if (hits.length === 0) return undefined;
    const { owners, told } = verdictOf(hits);
    const [owner, ...others] = owners;
    if (!owner || others.length > 0) return undefined;
    const [reason] = told.map((hit) => reasonIn(text, hit).text);
    return { vendor: owner.id, name: owner.name, evidence: reason ?? "" };
  };
}
