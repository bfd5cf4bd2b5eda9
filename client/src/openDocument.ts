import { type TextDocument, workspace } from "vscode";

/** The open document with a URI, if there is one. */
export function openDocument(uri: string): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri);
}
