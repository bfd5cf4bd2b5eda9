import { l10n, type QuickPickItem, type TextEditor, window } from "vscode";
import type { FoundCode } from "../../server/src/features/lookUp";
import { type Ask, CodesInRequest, LookUpRequest } from "./requests";

/** The code that the user picked, and the vendor that it was about. */
export interface PickedCode {
  readonly code: string;
  readonly vendor?: string;
}

interface CodeItem extends QuickPickItem {
  readonly target: PickedCode;
}

/**
 * Lets the user search for a code while typing, beginning with the code at the cursor.
 *
 * @param vendors ids of the vendors in use
 * @returns nothing where the user turns away
 */
export async function pickCode(
  ask: Ask,
  vendors: readonly string[],
): Promise<PickedCode | undefined> {
  const pick = window.createQuickPick<CodeItem>();
  pick.title = l10n.t("Look Up Code");
  pick.placeholder = l10n.t("A code, a status, a vendor, or words: slow, 503, ibm 403");
  pick.value = await codeAtCursor(ask, window.activeTextEditor);

  const search = async () => {
    const query = pick.value;
    pick.busy = true;
    const found = await ask(LookUpRequest, { query, vendors });
    if (pick.value !== query) return;
    pick.items = found.map(itemOf);
    pick.busy = false;
  };
  const picked = new Promise<PickedCode | undefined>((resolve) => {
    pick.onDidChangeValue(search);
    pick.onDidAccept(() => {
      resolve(pick.selectedItems[0]?.target);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
  });
  pick.show();
  await search();
  return picked;
}

async function codeAtCursor(ask: Ask, editor: TextEditor | undefined): Promise<string> {
  if (!editor) return "";
  const { start, end } = editor.selection;
  const uri = editor.document.uri.toString();
  const [code = ""] = await ask(CodesInRequest, { uri, range: { start, end } });
  return code;
}

/** The server has searched already, so that every item is shown, whatever its label. */
function itemOf(found: FoundCode): CodeItem {
  const { code, vendor, statuses, title, description, isAboutVendor } = found;
  return {
    label: code,
    description: [statuses, title].filter(Boolean).join(" · "),
    detail: vendor ? `${vendor.name}: ${description}` : description,
    alwaysShow: true,
    target: { code, ...(vendor && isAboutVendor && { vendor: vendor.id }) },
  };
}
