import { ConfigurationTarget, l10n, window, workspace } from "vscode";
import type { ListedVendor } from "../../server/src/features/vendorList";
import type { VendorStatus } from "../../server/src/features/vendorStatus";
import { type Ask, VendorsRequest } from "./requests";
import type { VendorStatusItem } from "./vendorStatus";

interface VendorPick {
  readonly label: string;
  readonly description: string;
  readonly picked: boolean;
}

/** Lets the user pick the vendors in use, and writes them to the workspace's settings. */
export async function selectVendor(ask: Ask, status: VendorStatusItem): Promise<void> {
  const resource = window.activeTextEditor?.document;
  const settings = workspace.getConfiguration("s3ErrorCodes", resource?.uri);
  const chosen = settings.get<string[]>("vendors", []);
  const vendors = await ask(VendorsRequest, { uri: resource?.uri.toString() ?? null });
  const picks = await window.showQuickPick(vendorPicks(vendors, chosen), {
    canPickMany: true,
    matchOnDescription: true,
    title: l10n.t("Storage vendors of this workspace"),
    placeHolder: placeHolder(resource && status.statusOf(resource)),
  });
  if (!picks) return;
  const ids = picks.map(({ description }) => description);
  const target = workspace.workspaceFolders
    ? ConfigurationTarget.Workspace
    : ConfigurationTarget.Global;
  await settings.update("vendors", ids.length > 0 ? ids : undefined, target);
}

/**
 * Lets the user pick vendors to be compared.
 *
 * @param chosen ids of those that are picked already
 * @returns their ids; nothing where the user turns away or picks none
 */
export async function pickVendorsToCompare(
  ask: Ask,
  chosen: readonly string[],
): Promise<string[] | undefined> {
  const vendors = await ask(VendorsRequest, { uri: null });
  const picks = await window.showQuickPick(vendorPicks(vendors, chosen), {
    canPickMany: true,
    matchOnDescription: true,
    title: l10n.t("Compare Vendors"),
    placeHolder: l10n.t("The vendors to compare, a column each"),
  });
  return picks && picks.length > 0 ? picks.map(({ description }) => description) : undefined;
}

function vendorPicks(vendors: readonly ListedVendor[], chosen: readonly string[]): VendorPick[] {
  return vendors.map(({ id, name }) => ({
    label: name,
    description: id,
    picked: chosen.includes(id),
  }));
}

function placeHolder(status: VendorStatus | undefined): string {
  switch (status?.source) {
    case "directive":
      return l10n.t("A comment in this file names its vendors, and goes before the setting");
    case "overrides":
      return l10n.t(
        "s3ErrorCodes.overrides names this file's vendors, and goes before the setting",
      );
    case "text":
    case "workspace":
      return l10n.t("What tells them now ({0}) counts until one is picked", status.evidence);
    default:
      return l10n.t("Codes that none of them lists are reported");
  }
}
