import { expect } from "chai";
import * as vscode from "vscode";
import { openFile, openUnsaved, positionOf } from "./documents";
import { editorWindow } from "./driver";
import { eventually } from "./eventually";
import { hoversOn } from "./hover";

const LANGUAGE_STATUS = '[id="status.languageStatus"]';

describe("window", () => {
  it("shows the hover when the mouse rests on a code", async () => {
    const document = await openFile("download.py");
    await hoversOn(document, "NoSuchKey");
    expect(await editorWindow.hoverWord("NoSuchKey"))
      .to.include("IBM Cloud Object Storage")
      .and.include("The specified key does not exist.");
  });

  it("names the vendor in use among the language's status items", async () => {
    const document = await openFile("download.py");
    await hoversOn(document, "NoSuchKey");
    await editorWindow.hover(LANGUAGE_STATUS);
    const [status] = await editorWindow.texts(".hover-language-status");
    expect(status).to.include("IBM Cloud Object Storage");
  });

  it("lets the user pick vendors, and writes them to the workspace's settings", async () => {
    const vendors = () =>
      vscode.workspace.getConfiguration("s3ErrorCodes").get<string[]>("vendors", []);
    await openFile("download.py");
    void vscode.commands.executeCommand("s3ErrorCodes.selectVendor");
    const names = await editorWindow.texts(".quick-input-list .monaco-list-row .label-name");
    expect(names).to.include.members(["IBM Cloud Object Storage", "JD Cloud OSS"]);
    await editorWindow.type("jdcloud");
    await editorWindow.press("ArrowDown");
    await editorWindow.press("Space");
    await editorWindow.press("Enter");
    const chosen = await eventually(vendors, (ids) => ids.includes("jdcloud-oss"));
    await vscode.workspace
      .getConfiguration("s3ErrorCodes")
      .update("vendors", ["ibm-cos"], vscode.ConfigurationTarget.Workspace);
    expect(chosen).to.have.members(["ibm-cos", "jdcloud-oss"]);
  });

  for (const file of ["gateway.txt", "gateway.log"]) {
    it(`colours a code in ${file}, and not the words around it`, async () => {
      await openFile(file);
      const plain = await editorWindow.colorOf("calling");
      const code = await eventually(
        () => editorWindow.colorOf("EntityTooLarge"),
        (color) => color !== plain,
      );
      expect(code).not.to.equal(plain);
    });
  }

  it("replaces the whole literal with the completion that is accepted", async () => {
    const document = await openUnsaved('error.response["Error"]["Code"] == "Slow"\n', "python");
    await hoversOn(await openFile("download.py"), "NoSuchKey");
    const editor = await vscode.window.showTextDocument(document);
    const inside = positionOf(document, "Slow", "Sl".length);
    editor.selection = new vscode.Selection(inside, inside);
    await vscode.commands.executeCommand("editor.action.triggerSuggest");
    await editorWindow.texts(".suggest-widget .monaco-list-row.focused");
    await editorWindow.press("Enter");
    const text = await eventually(
      () => document.getText(),
      (found) => found.includes("SlowDown"),
    );
    expect(text).to.equal('error.response["Error"]["Code"] == "SlowDown"\n');
  });
});
