import * as vscode from "vscode";

/** What the tabs of the editors are called. */
export function tabLabels(): string[] {
  return vscode.window.tabGroups.all.flatMap(({ tabs }) => tabs.map(({ label }) => label));
}
