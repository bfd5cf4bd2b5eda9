import { NotificationType } from "vscode-languageserver";
import type { VendorsInUse } from "../vendors/vendorsInUse";

/** Tells the client which vendors a document's codes are about, each time that changes. */
export interface VendorStatus {
  readonly uri: string;
  readonly vendors: readonly { readonly id: string; readonly name: string }[];
  readonly source: VendorsInUse["source"];
}

export const VendorStatusNotification = new NotificationType<VendorStatus>(
  "s3ErrorCodes/vendorStatus",
);
