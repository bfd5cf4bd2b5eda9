import { type TextEditor, window } from "vscode";
import { baseName } from "./baseName";
import type { ComparisonPages, PickVendors } from "./pages/comparisonPages";
import { type Ask, CodesInRequest } from "./requests";
import type { ComparisonSubject } from "./webview/messages";

/** Lets the user pick vendors, and compares them: by the active file's codes, or by all codes. */
export async function compareVendors(
  ask: Ask,
  pages: ComparisonPages,
  pickVendors: PickVendors,
  inUse: readonly string[],
): Promise<void> {
  const editor = window.activeTextEditor;
  const vendors = await pickVendors(inUse);
  if (!vendors) return;
  const file = editor && (await codesOf(editor, ask));
  pages.open({ vendors, ...(file && { file }), codes: file ? "file" : "all" });
}

/** An editor's codes; nothing where it has none. */
async function codesOf({ document }: TextEditor, ask: Ask): Promise<ComparisonSubject["file"]> {
  const codes = await ask(CodesInRequest, { uri: document.uri.toString() });
  return codes.length > 0 ? { name: baseName(document.uri), codes } : undefined;
}
