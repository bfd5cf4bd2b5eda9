import { expect } from "chai";
import * as vscode from "vscode";
import { openFile } from "./documents";
import { editorWindow } from "./driver";
import { eventually } from "./eventually";
import { hoversOn } from "./hover";
import { tabLabels } from "./tabs";

const PRINTED = [
  "Status Code: 503; Error Code: SlowDown; Request ID: REQ-EXAMPLE-7)",
  "An error occurred (NoSuchKey) when calling the GetObject operation: gone",
  "the controller answered BadRequest, the next run said NoSuchUpload",
];

const NOTIFICATIONS = ".notifications-center .notification-list-item-message";

describe("terminal", () => {
  let terminal: vscode.Terminal;

  before(async () => {
    // The first one who needs the server waits for it.
    await hoversOn(await openFile("download.py"), "NoSuchKey");
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    terminal = terminalWith(PRINTED);
    terminal.show();
    await editorWindow.texts(".xterm-rows");
  });

  afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  after(async () => {
    terminal.dispose();
    await vscode.commands.executeCommand("workbench.action.closePanel");
  });

  it("has links at codes that a program prints, and at no mere word", async () => {
    const linkAt = (word: string) =>
      eventually(
        () => editorWindow.terminalLink(word),
        (link) => link !== "",
      );
    expect(await linkAt("SlowDown")).to.equal("SlowDown");
    expect(await linkAt("NoSuchKey")).to.equal("NoSuchKey");
    expect(await editorWindow.terminalLink("controller")).to.equal("");
    expect(await editorWindow.terminalLink("BadRequest")).to.equal("");
    expect(await editorWindow.terminalLink("NoSuchUpload")).to.equal("");
  });

  it("opens the page of a code whose link is followed", async () => {
    await eventually(
      () => editorWindow.terminalLink("NoSuchKey"),
      (link) => link !== "",
    );
    await editorWindow.terminalFollow("NoSuchKey");
    const labels = await eventually(tabLabels, (found) => found.includes("NoSuchKey"));
    expect(labels).to.deep.equal(["NoSuchKey"]);
    expect(await editorWindow.tabTexts("h1")).to.deep.equal(["NoSuchKey"]);
  });

  it("explains what is selected, and leaves the clipboard as it was", async () => {
    await vscode.env.clipboard.writeText("something of the user's own");
    await vscode.commands.executeCommand("workbench.action.terminal.selectAll");
    await vscode.commands.executeCommand("s3ErrorCodes.explainTerminalSelection");
    const [sentence] = await editorWindow.tabTexts("#sentence");
    expect(sentence).to.include("3 errors of 3 kinds");
    expect(await editorWindow.tabTexts("h1")).to.deep.equal(["Explained: Terminal"]);
    expect(await vscode.env.clipboard.readText()).to.equal("something of the user's own");
  });

  it("says once that nothing is selected, or that there is no terminal", async () => {
    const said = async () => {
      await vscode.commands.executeCommand("notifications.clearAll");
      await vscode.commands.executeCommand("s3ErrorCodes.explainTerminalSelection");
      await vscode.commands.executeCommand("notifications.showList");
      // The list may still show a message that was cleared.
      return eventually(
        () => editorWindow.texts(NOTIFICATIONS),
        (texts) => texts.length === 1,
      );
    };
    await vscode.commands.executeCommand("workbench.action.terminal.clearSelection");
    expect(await said()).to.have.length(1);
    terminal.dispose();
    await eventually(
      () => vscode.window.activeTerminal,
      (active) => active === undefined,
    );
    expect(await said()).to.deep.equal(["Open a terminal, and select lines in it first."]);
    await vscode.commands.executeCommand("notifications.clearAll");
    expect(tabLabels()).to.deep.equal([]);
  });
});

/** A terminal in which a program has printed lines; it needs no shell, which a browser lacks. */
function terminalWith(lines: readonly string[]): vscode.Terminal {
  const output = new vscode.EventEmitter<string>();
  return vscode.window.createTerminal({
    name: "printed",
    pty: {
      onDidWrite: output.event,
      open: () => output.fire(lines.map((line) => `${line}\r\n`).join("")),
      close: () => output.dispose(),
    },
  });
}
