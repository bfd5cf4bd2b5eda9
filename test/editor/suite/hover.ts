import * as vscode from "vscode";
import { positionOf } from "./documents";
import { eventually } from "./eventually";

/** All hovers on the first occurrence of a word, as soon as there is one. */
export function hoversOn(document: vscode.TextDocument, word: string): Promise<vscode.Hover[]> {
  return eventually(
    () => hoversNow(document, word),
    (hovers) => hovers.length > 0,
  );
}

/** All hovers on the first occurrence of a word. */
export function hoversNow(document: vscode.TextDocument, word: string) {
  return vscode.commands.executeCommand<vscode.Hover[]>(
    "vscode.executeHoverProvider",
    document.uri,
    positionOf(document, word, 1),
  );
}

/** The text of hovers, as Markdown. */
export function textOf(hovers: vscode.Hover[]): string {
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (typeof content === "string" ? content : content.value))
    .join("\n");
}
