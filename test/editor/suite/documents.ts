import * as vscode from "vscode";

/** Opens a file of `test/editor/workspace` in an editor. */
export async function openFile(name: string): Promise<vscode.TextDocument> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error("The window shows no folder.");
  const document = await vscode.workspace.openTextDocument(vscode.Uri.joinPath(folder.uri, name));
  await vscode.window.showTextDocument(document);
  return document;
}

/** Opens an unsaved buffer in an editor. */
export async function openUnsaved(content: string, language: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ content, language });
  await vscode.window.showTextDocument(document);
  return document;
}

/** The position in front of a text, or behind its first `length` characters. */
export function positionOf(document: vscode.TextDocument, text: string, length = 0) {
  const offset = document.getText().indexOf(text);
  if (offset < 0) throw new Error(`The document does not have ${text}.`);
  return document.positionAt(offset + length);
}
