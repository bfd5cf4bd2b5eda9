import {
  l10n,
  type Position,
  type QuickPickItem,
  type TextEditor,
  ThemeIcon,
  window,
} from "vscode";
import type { FoundCode } from "../../server/src/features/lookUp";
import { type Ask, CodesInRequest, LookUpRequest } from "./requests";

/** How long the search waits for the code at the cursor, in ms. */
const PATIENCE = 1_000;

/** The code that the user picked, and the vendor that it was about. */
export interface PickedCode {
  readonly code: string;
  readonly vendor?: string;
}

interface CodeItem extends QuickPickItem {
  /** Nothing where the item only says something. */
  readonly target?: PickedCode;
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
  pick.value = await Promise.race([codeAtCursor(ask, window.activeTextEditor), patience()]);

  let search = Promise.resolve();
  const searchNow = async () => {
    const query = pick.value;
    pick.busy = true;
    const items = await ask(LookUpRequest, { query, vendors }).then(itemsOf, failureItems);
    if (pick.value !== query) return;
    pick.items = items;
    pick.busy = false;
  };
  const picked = new Promise<PickedCode | undefined>((resolve) => {
    pick.onDidChangeValue(() => {
      search = searchNow();
    });
    pick.onDidAccept(async () => {
      // The enter key may be faster than the search, and means what the search will find first.
      const isEarly = pick.busy;
      if (isEarly) await search;
      const item = isEarly ? pick.items[0] : pick.selectedItems[0];
      if (!item?.target) return;
      resolve(item.target);
      pick.hide();
    });
    pick.onDidHide(() => {
      resolve(undefined);
      pick.dispose();
    });
  });
  pick.show();
  search = searchNow();
  return picked;
}

/** Nothing, after a while: whoever types at once shall not wait for a server that is starting. */
function patience(): Promise<string> {
  return new Promise((resolve) => setTimeout(() => resolve(""), PATIENCE));
}

/** Nothing where it can't be told: the search says what is wrong. */
async function codeAtCursor(ask: Ask, editor: TextEditor | undefined): Promise<string> {
  if (!editor) return "";
  const { start, end } = editor.selection;
  const uri = editor.document.uri.toString();
  const range = { start: plain(start), end: plain(end) };
  const [code = ""] = await ask(CodesInRequest, { uri, range }).catch(() => []);
  return code;
}

/** A position as data: what is sent to a worker loses its getters on the way. */
function plain({ line, character }: Position) {
  return { line, character };
}

/** The server has searched already, so that every item is shown, whatever its label. */
function itemsOf(found: readonly FoundCode[]): CodeItem[] {
  return found.map(({ code, vendor, statuses, title, description, isAboutVendor }) => ({
    label: code,
    description: [statuses, title].filter(Boolean).join(" · "),
    detail: vendor ? `${vendor.name}: ${description}` : description,
    alwaysShow: true,
    target: { code, ...(vendor && isAboutVendor && { vendor: vendor.id }) },
  }));
}

/** What stands in the place of the codes where the search has failed. */
function failureItems(error: unknown): CodeItem[] {
  const reason = error instanceof Error ? error.message : String(error);
  return [
    {
      label: l10n.t("The look-up failed."),
      detail: reason,
      iconPath: new ThemeIcon("error"),
      alwaysShow: true,
    },
  ];
}
