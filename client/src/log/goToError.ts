import { l10n, Range, Selection, TextEditorRevealType, window } from "vscode";
import { type Ask, NextErrorRequest } from "../requests";

/** How long the status bar says which error it is, in ms. */
const SAID_FOR = 5000;

/** Moves the cursor to the next storage error of the active editor, or to the one before. */
export async function goToError(ask: Ask, backwards: boolean): Promise<void> {
  const editor = window.activeTextEditor;
  if (!editor) return;
  const uri = editor.document.uri.toString();
  const { active } = editor.selection;
  const position = { line: active.line, character: active.character };
  const found = await ask(NextErrorRequest, { uri, position, backwards });
  if (!found) {
    window.setStatusBarMessage(l10n.t("There is no storage error in this file."), SAID_FOR);
    return;
  }
  const { start, end } = found.range;
  const range = new Range(start.line, start.character, end.line, end.character);
  editor.selection = new Selection(range.start, range.start);
  editor.revealRange(range, TextEditorRevealType.InCenterIfOutsideViewport);
  const { code, index, count } = found;
  window.setStatusBarMessage(l10n.t("{0}: storage error {1} of {2}", code, index, count), SAID_FOR);
}
