import type { Catalog } from "../catalog/catalog";
import type { OpenDocument } from "../openDocument";
import type { Occurrence } from "../recognition/occurrence";
import { type VendorSigns, vendorSignsOf } from "./signs/vendorSigns";
import { NO_EVIDENCE, type VendorEvidence } from "./vendorEvidence";
import { NOBODY, type VendorsInUse, vendorsByEvidence } from "./vendorsInUse";

/** The vendors that a document is about. */
export interface DocumentVendors {
  /** As a whole. */
  readonly inUse: VendorsInUse;
  /** Where one code of it stands, which makes a difference in logs. */
  readonly vendorsAt: (occurrence: Pick<Occurrence, "start">) => VendorsInUse;
}

/**
 * What people have said goes before evidence in the text, and that before evidence around it, which
 * is asked for only where it is needed: for a text that deals with storage and names no vendor.
 *
 * @param said nothing where people have said nothing
 * @param around what the workspace around the document says; its packages say nothing to a text
 *   that uses an SDK for every vendor
 */
export async function documentVendors(
  document: OpenDocument,
  said: VendorsInUse | undefined,
  around: (signs: VendorSigns, usesAnyClient: boolean) => Promise<VendorEvidence>,
  catalog: Catalog,
): Promise<DocumentVendors> {
  if (said) return { inUse: said, vendorsAt: () => said };
  const isLog = document.kind === "log";
  const { isAboutStorage } = document;
  if (!isAboutStorage && !isLog) return { inUse: NOBODY, vendorsAt: () => NOBODY };
  const signs = vendorSignsOf(catalog);
  const whole = isAboutStorage ? document.vendorEvidence(signs.reader) : NO_EVIDENCE;
  const isTold = whole.owners.length > 0 || !isAboutStorage;
  const workspace = isTold ? NO_EVIDENCE : await around(signs, whole.usesAnyClient);
  const inUse = vendorsByEvidence(whole, workspace, catalog);
  if (!isLog) return { inUse, vendorsAt: () => inUse };
  return {
    inUse,
    vendorsAt: (occurrence) => {
      const here = document.vendorEvidence(signs.reader, occurrence);
      return vendorsByEvidence(here, workspace, catalog);
    },
  };
}
