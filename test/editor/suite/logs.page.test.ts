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

interface Group {
  readonly code: string;
  readonly count: number;
}

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

  it("explains what is pasted, and jumps to a line", async () => {
    await pasteAndExplain();
    const [sentence] = await editorWindow.tabTexts("#sentence");
    expect(sentence)
      .to.include("3 errors of 2 kinds")
      .and.include("between 2026-02-03 10:15:01 and 10:15:04");
    await editorWindow.tabTexts("#chart canvas");

    await editorWindow.tabClick('.kinds [data-line="3"]');
    const line = await eventually(
      () => vscode.window.activeTextEditor?.selection.active.line,
      (found) => found === 2,
    );
    expect(line).to.equal(2);
    expect(vscode.window.activeTextEditor?.document.getText()).to.equal(LOG);
  });

  it("copies a report as Markdown, JSON, CSV, and for support", async () => {
    await pasteAndExplain();
    expect(await copied("markdown"))
      .to.match(/^\| Count \| Code \|/m)
      .and.include("SlowDown");
    const { version, lines, groups } = JSON.parse(await copied("json"));
    expect({ version, lines }).to.deep.equal({ version: 1, lines: 4 });
    expect(groups.map(({ code, count }: Group) => ({ code, count }))).to.deep.equal([
      { code: "SlowDown", count: 2 },
      { code: "NoSuchKey", count: 1 },
    ]);
    expect((await copied("csv")).split("\n")[0]).to.match(/^code,vendor,/);
    expect(await copied("support"))
      .to.include("SlowDown")
      .and.include("REQ-EXAMPLE-1");
    expect(await editorWindow.tabTexts("#copied")).to.deep.equal(["Copied."]);
  });

  it("explains a file that no editor shows", async () => {
    const file = fileNamed("gateway.log");
    await vscode.commands.executeCommand("s3ErrorCodes.explainLogFile", file);
    expect(
      await eventually(tabLabels, (labels) => labels.includes(`${TAB}gateway.log`)),
    ).to.include(`${TAB}gateway.log`);
    const [sentence] = await editorWindow.tabTexts("#sentence");
    expect(sentence).to.include("error");
  });

  it("explains a compressed file, whose lines nothing can show", async () => {
    const file = fileNamed("gateway.log.1.gz");
    await vscode.workspace.fs.writeFile(file, await gzip(LOG));
    await vscode.commands.executeCommand("s3ErrorCodes.explainLogFile", file);
    const [sentence] = await editorWindow.tabTexts("#sentence");
    expect(sentence).to.include("3 errors of 2 kinds");
    const places = await editorWindow.tabTexts(".kinds td:nth-of-type(4)");
    expect(places[0]).to.match(/^Line 1\s+2026-02-03 10:15:01$/);
    const links = await editorWindow.tabAttributes(".kinds a", "href");
    expect(links).to.deep.equal(["#kind-0", "#kind-1"]);
  });

  it("explains all parts of a compressed file, as far as it goes where it was cut", async () => {
    const [part, cut] = [await gzip(LOG), (await gzip(LOG)).slice(0, -9)];
    const file = fileNamed("parts.log.gz");
    await vscode.workspace.fs.writeFile(file, new Uint8Array([...part, ...part, ...cut]));
    await vscode.commands.executeCommand("s3ErrorCodes.explainLogFile", file);
    const [sentence] = await editorWindow.tabTexts("#sentence");
    expect(sentence).to.match(/^[6-9] errors of 2 kinds/);
    const [remark] = await editorWindow.tabTexts(".remark");
    expect(remark).to.equal(
      "The log could not be read to its end. It ends too early: it was cut, or it is still being written. What came before counts.",
    );
  });

  it("says why a file can't be read", async () => {
    const file = fileNamed("no-such.log");
    await vscode.commands.executeCommand("s3ErrorCodes.explainLogFile", file);
    const [sentence] = await editorWindow.tabTexts("#sentence");
    expect(sentence).to.equal("The log could not be read: There is no such file.");
  });

  it("ends at once where reading a file is cancelled, even one that never comes", async () => {
    const never = vscode.workspace.registerFileSystemProvider("never", new NeverRead());
    const file = vscode.Uri.parse("never:/slow.log");
    const explained = vscode.commands.executeCommand("s3ErrorCodes.explainLogFile", file);
    await vscode.commands.executeCommand("notifications.showList");
    await editorWindow.click('.notifications-center a:has-text("Cancel")');
    await explained;
    await vscode.commands.executeCommand("notifications.hideList");
    never.dispose();
    expect(tabLabels()).to.deep.equal([]);
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

/** A file of the workspace, which may be missing. */
function fileNamed(name: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
}

async function pasteAndExplain(): Promise<void> {
  await vscode.env.clipboard.writeText(LOG);
  await vscode.commands.executeCommand("s3ErrorCodes.pasteAndExplainLog");
  await editorWindow.tabTexts("#sentence");
}

/** What a button of the report copies. */
async function copied(as: string): Promise<string> {
  await vscode.env.clipboard.writeText("");
  await editorWindow.tabClick(`[data-copy="${as}"]`);
  return eventually(
    () => vscode.env.clipboard.readText(),
    (text) => text !== "",
  );
}

async function gzip(text: string): Promise<Uint8Array> {
  const compressed = new Blob([text]).stream().pipeThrough(new CompressionStream("gzip"));
  return new Uint8Array(await new Response(compressed).arrayBuffer());
}

/** A file system that does not answer. */
class NeverRead implements vscode.FileSystemProvider {
  readonly onDidChangeFile = new vscode.EventEmitter<vscode.FileChangeEvent[]>().event;
  watch = () => new vscode.Disposable(() => {});
  stat = () => ({ type: vscode.FileType.File, ctime: 0, mtime: 0, size: 1 });
  readFile = () => new Promise<Uint8Array>(() => {});
  readDirectory = () => [];
  createDirectory = () => {};
  writeFile = () => {};
  delete = () => {};
  rename = () => {};
}

async function annotationsOf(document: vscode.TextDocument): Promise<string[]> {
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const hints = await vscode.commands.executeCommand<vscode.InlayHint[] | undefined>(
    "vscode.executeInlayHintProvider",
    document.uri,
    all,
  );
  return (hints ?? []).map(({ label }) => String(label));
}
