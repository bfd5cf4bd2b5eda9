import { expect } from "chai";
import * as vscode from "vscode";
import { openFile, openUnsaved } from "./documents";
import { editorWindow } from "./driver";
import { eventually } from "./eventually";
import { tabLabels } from "./tabs";

const SLOW =
  "ERROR Reduce your request rate. (Service: Amazon S3; Status Code: 503; Error Code: SlowDown; Request ID: REQ-EXAMPLE-1)";
const LOG = [
  `2026-02-03T10:15:01Z ${SLOW}`,
  "2026-02-03T10:15:02Z INFO nothing happened",
  "2026-02-03T10:15:03Z ERROR An error occurred (NoSuchKey) when calling the GetObject operation: no",
  `2026-02-03T10:15:04Z ${SLOW}`,
  "",
].join("\n");
const TAB = "Explained: ";

describe("logs", () => {
  afterEach(async () => {
    await vscode.commands.executeCommand("workbench.action.closeAllEditors");
    // Another test may wait for what it copies.
    await vscode.env.clipboard.writeText("");
  });

  it("annotates the codes of a log that was never saved", async () => {
    const document = await openUnsaved(LOG, "log");
    const labels = await eventually(
      () => annotationsOf(document),
      (found) => found.length === 3,
    );
    expect(labels[0]).to.equal("503 · throttled, back off · IBM COS");
    await editorWindow.texts(".editor-instance .view-line:has-text('throttled, back off')");
  });

  it("explains what is pasted, jumps to a line, and copies for support", async () => {
    await vscode.env.clipboard.writeText(LOG);
    await vscode.commands.executeCommand("s3ErrorCodes.pasteAndExplainLog");
    const [sentence] = await editorWindow.tabTexts("#sentence");
    expect(sentence)
      .to.include("3 errors of 2 kinds")
      .and.include("between 2026-02-03 10:15:01 and 10:15:04");
    await editorWindow.tabTexts("#chart canvas");

    await editorWindow.tabClick('[data-copy="support"]');
    const copied = await eventually(
      () => vscode.env.clipboard.readText(),
      (text) => text.includes("REQ-EXAMPLE-1"),
    );
    expect(copied).to.include("SlowDown").and.include("REQ-EXAMPLE-1");

    await editorWindow.tabClick('.kinds [data-line="3"]');
    const line = await eventually(
      () => vscode.window.activeTextEditor?.selection.active.line,
      (found) => found === 2,
    );
    expect(line).to.equal(2);
    expect(vscode.window.activeTextEditor?.document.getText()).to.equal(LOG);
  });

  it("explains a file that no editor shows", async () => {
    const folder = vscode.workspace.workspaceFolders?.[0]?.uri;
    const file = vscode.Uri.joinPath(folder!, "gateway.log");
    await vscode.commands.executeCommand("s3ErrorCodes.explainLogFile", file);
    expect(
      await eventually(tabLabels, (labels) => labels.includes(`${TAB}gateway.log`)),
    ).to.include(`${TAB}gateway.log`);
    const [sentence] = await editorWindow.tabTexts("#sentence");
    expect(sentence).to.include("error");
  });

  it("explains what is selected, by the lines of the document", async () => {
    const document = await openUnsaved(LOG, "log");
    const editor = await vscode.window.showTextDocument(document);
    editor.selection = new vscode.Selection(2, 0, 4, 0);
    await vscode.commands.executeCommand("s3ErrorCodes.explainSelection");
    const [sentence] = await editorWindow.tabTexts("#sentence");
    expect(sentence).to.include("2 errors of 2 kinds");
    await editorWindow.tabClick('.kinds [data-line="2"]');
    const line = await eventually(
      () => vscode.window.activeTextEditor?.selection.active.line,
      (found) => found === 3,
    );
    expect(line).to.equal(3);
  });

  it("goes from error to error, and lists them in a view and above the first line", async () => {
    const document = await openUnsaved(LOG, "log");
    await eventually(
      () => annotationsOf(document),
      (found) => found.length === 3,
    );
    const editor = vscode.window.activeTextEditor!;
    const lines: number[] = [];
    for (const command of ["goToNextError", "goToNextError", "goToPreviousError"]) {
      await vscode.commands.executeCommand(`s3ErrorCodes.${command}`);
      lines.push(editor.selection.active.line);
    }
    expect(lines).to.deep.equal([0, 2, 0]);

    const [lens] = await editorWindow.texts(".codelens-decoration a");
    expect(lens).to.equal("3 storage errors of 2 kinds · Explain");

    await vscode.commands.executeCommand("s3ErrorCodes.errors.focus");
    const rows = await eventually(
      () => editorWindow.texts(".pane .monaco-list-row"),
      (found) => found.some((row) => row.startsWith("SlowDown")),
    );
    expect(rows.some((row) => row.startsWith("SlowDown") && row.includes("2"))).to.equal(true);
  });

  it("leaves source files without annotations and lenses", async () => {
    const document = await openFile("download.py");
    expect(await annotationsOf(document)).to.deep.equal([]);
  });
});

async function annotationsOf(document: vscode.TextDocument): Promise<string[]> {
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[] | undefined>(
    "vscode.executeInlayHintProvider",
    document.uri,
    all,
  );
  return (hints ?? []).map(({ label }) => String(label));
}
