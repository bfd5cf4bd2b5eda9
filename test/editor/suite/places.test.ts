import { expect } from "chai";
import * as vscode from "vscode";
import { openFile, positionOf } from "./documents";
import { eventually } from "./eventually";
import { hoversOn } from "./hover";

describe("where a code is used", () => {
  it("is found in all open documents", async () => {
    const log = await openFile("gateway.log");
    await hoversOn(log, "EntityTooLarge");
    const text = await openFile("gateway.txt");
    const places = await eventually(
      () =>
        vscode.commands.executeCommand<vscode.Location[]>(
          "vscode.executeReferenceProvider",
          text.uri,
          positionOf(text, "EntityTooLarge", 1),
        ),
      ({ length }) => length > 1,
    );
    expect(places.map(({ uri }) => uri.path.split("/").at(-1))).to.include.members([
      "gateway.log",
      "gateway.txt",
    ]);
  });

  it("is highlighted, and found as a symbol of the workspace", async () => {
    const document = await openFile("download.py");
    await hoversOn(document, "NoSuchKey");
    const highlights = await vscode.commands.executeCommand<vscode.DocumentHighlight[]>(
      "vscode.executeDocumentHighlights",
      document.uri,
      positionOf(document, "NoSuchKey", 1),
    );
    expect(highlights.map(({ range }) => document.getText(range))).to.deep.equal(["NoSuchKey"]);
    const symbols = await vscode.commands.executeCommand<vscode.SymbolInformation[]>(
      "vscode.executeWorkspaceSymbolProvider",
      "NoSuchBucketPol",
    );
    expect(symbols.map(({ name }) => name)).to.include("NoSuchBucketPolicy");
  });
});
