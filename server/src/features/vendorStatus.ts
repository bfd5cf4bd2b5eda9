import { NotificationType } from "vscode-languageserver";
import type { VendorsInUse } from "../vendors/vendorsInUse";
import type { FeatureContext } from "./context";
import { evidenceText } from "./evidenceText";

/** Tells the client which vendors a document's codes are about, each time that changes. */
export interface VendorStatus {
  readonly uri: string;
  readonly vendors: readonly { readonly id: string; readonly name: string }[];
  readonly source: VendorsInUse["source"];
  /** How evidence tells, in the reader's language; empty where people have said it. */
  readonly evidence: string;
}

export const VendorStatusNotification = new NotificationType<VendorStatus>(
  "s3ErrorCodes/vendorStatus",
);

/** @param context missing where a document is not served */
export function vendorStatus(uri: string, context: FeatureContext | undefined): VendorStatus {
  if (!context) return { uri, vendors: [], source: "none", evidence: "" };
  const { vendors, source } = context.inUse;
  return {
    uri,
    vendors: vendors.map(({ id, name }) => ({ id, name })),
    source,
    evidence: evidenceText(context.inUse, context.t),
  };
}
