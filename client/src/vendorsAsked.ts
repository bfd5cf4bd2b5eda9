import { window, workspace } from "vscode";
import type { VendorStatusItem } from "./vendorStatus";

/** The ids of the vendors that a look-up is about: those in use in the active editor, else here. */
export function vendorsAsked(status: VendorStatusItem): string[] {
  const document = window.activeTextEditor?.document;
  const inUse = document && status.statusOf(document)?.vendors.map(({ id }) => id);
  if (inUse && inUse.length > 0) return inUse;
  return workspace.getConfiguration("s3ErrorCodes", document?.uri).get<string[]>("vendors", []);
}
