import { expect } from "chai";
import * as vscode from "vscode";
import { openFile, positionOf } from "./documents";
import { eventually } from "./eventually";

const BEFORE_LITERAL = '["Code"] == "';

describe("completion", () => {
  it("offers the vendor's codes in an empty literal that is compared with a code", async () => {
    const document = await openFile("download.py");
    const position = positionOf(document, BEFORE_LITERAL, BEFORE_LITERAL.length);
    const labels = await eventually(
      () => labelsAt(document, position),
      (found) => found.includes("SlowDown"),
    );
    expect(labels).to.include.members(["NoSuchKey", "SlowDown", "InvalidArgument"]);
  });

  it("offers no codes in a literal that has nothing to do with storage", async () => {
    const document = await openFile("greeting.py");
    const labels = await labelsAt(document, positionOf(document, '"hello', '"he'.length));
    expect(labels).not.to.include("NoSuchKey");
  });
});

async function labelsAt(document: vscode.TextDocument, position: vscode.Position) {
  const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
    "vscode.executeCompletionItemProvider",
    document.uri,
    position,
  );
  return items.map(({ label }) => (typeof label === "string" ? label : label.label));
}
