import { expect } from "chai";
import * as vscode from "vscode";
import { openFile, positionOf } from "./documents";
import { editorWindow } from "./driver";
import { eventually } from "./eventually";
import { hoversOn } from "./hover";

const LABELS = ".quick-input-list .monaco-list-row .label-name";
const INPUT = ".quick-input-box input";

describe("look up", () => {
  afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  it("begins with the code at the cursor, and opens its page with the enter key", async () => {
    const document = await openFile("download.py");
    await hoversOn(document, "NoSuchKey");
    const inside = positionOf(document, "NoSuchKey", "No".length);
    const selection = new vscode.Range(inside, inside);
    await vscode.window.showTextDocument(document, { selection });
    void vscode.commands.executeCommand("s3ErrorCodes.lookUpCode");
    const [first] = await editorWindow.texts(LABELS);
    expect(first).to.equal("NoSuchKey");
    await editorWindow.press("Enter");
    expect(await editorWindow.tabTexts("h1")).to.deep.equal(["NoSuchKey"]);
    const headings = await editorWindow.tabTexts("h2");
    expect(headings[0]).to.equal("IBM Cloud Object Storage");
    expect(headings).to.include.members(["Usual causes, most likely first", "What to do"]);
    expect((await editorWindow.tabTexts("th[scope=rowgroup]")).length).to.be.greaterThan(20);
  });

  it("searches while typing, by vendor and status", async () => {
    void vscode.commands.executeCommand("s3ErrorCodes.lookUpCode");
    await editorWindow.attributes(INPUT, "value");
    await editorWindow.type("otc 503");
    const labels = await eventually(
      () => editorWindow.texts(LABELS),
      (found) => found.includes("SlowDown") && found.length < 10,
    );
    expect(labels).to.include("SlowDown").and.not.include("NoSuchKey");
    await editorWindow.press("Escape");
  });

  it("opens a page from a link, and another name from there", async () => {
    await vscode.commands.executeCommand("s3ErrorCodes.openCode", { code: "TooManyRequests" });
    await eventually(
      () => editorWindow.tabTexts("h1"),
      ([code]) => code === "TooManyRequests",
    );
    // VS Code follows links only once all of the page is loaded: a click before that is lost.
    const code = await eventually(
      async () => {
        await editorWindow.tabClick('a:has-text("SlowDown")');
        return editorWindow.tabTexts("h1");
      },
      ([shown]) => shown === "SlowDown",
    );
    expect(code).to.deep.equal(["SlowDown"]);
  });
});

describe("compare", () => {
  afterEach(() => vscode.commands.executeCommand("workbench.action.closeAllEditors"));

  const codes = () => editorWindow.tabTexts("tbody th");

  it("shows the codes of the file at the vendor in use and the picked ones", async () => {
    await hoversOn(await openFile("download.py"), "NoSuchKey");
    await pickVendors("otc-obs");
    expect(await editorWindow.tabTexts("thead th")).to.deep.equal([
      "Code",
      "IBM Cloud Object Storage",
      "Open Telekom Cloud OBS",
    ]);
    expect(await codes()).to.deep.equal(["NoSuchBucketPolicy", "NoSuchKey"]);
    expect(await editorWindow.tabTexts("tbody td")).to.deep.equal(["–", "404", "404", "404"]);
  });

  it("filters, sorts, shows differences, moves by keys, and copies", async () => {
    await hoversOn(await openFile("download.py"), "NoSuchKey");
    await pickVendors("otc-obs");
    await codes();
    await editorWindow.type("key");
    expect(await codes()).to.deep.equal(["NoSuchKey"]);
    expect(await editorWindow.tabTexts("#count")).to.deep.equal(["1 of 2 codes"]);
    for (let letter = 0; letter < "key".length; letter++) await editorWindow.press("Backspace");
    await editorWindow.tabClick("#differences-only");
    expect(await codes()).to.deep.equal(["NoSuchBucketPolicy"]);
    await editorWindow.tabClick("#differences-only");
    await editorWindow.tabClick("thead button");
    expect(await editorWindow.tabAttributes("thead th", "aria-sort")).to.deep.equal([
      "descending",
      "none",
      "none",
    ]);
    expect(await codes()).to.deep.equal(["NoSuchKey", "NoSuchBucketPolicy"]);
    const tabStops = () =>
      editorWindow.tabTexts("#table :is(a, button, [tabindex]):not([tabindex='-1'])");
    expect(await tabStops()).to.deep.equal(["Code"]);
    await editorWindow.press("ArrowDown");
    await editorWindow.press("ArrowRight");
    expect(await tabStops()).to.deep.equal(["404"]);
    const [details] = await editorWindow.tabTexts("#details");
    expect(details).to.include(
      "NoSuchKey · IBM Cloud Object Storage · The specified key does not exist.",
    );
    await editorWindow.tabClick("#copy-csv");
    const copied = await eventually(
      () => vscode.env.clipboard.readText(),
      (text) => text.includes("NoSuchKey"),
    );
    expect(copied).to.equal(
      "Code,IBM Cloud Object Storage,Open Telekom Cloud OBS\r\n" +
        "NoSuchKey,404,404\r\nNoSuchBucketPolicy,–,404\r\n",
    );
  });
});

/** Runs the command, and picks one vendor beside those in use. */
async function pickVendors(id: string): Promise<void> {
  void vscode.commands.executeCommand("s3ErrorCodes.compareVendors");
  await editorWindow.texts(LABELS);
  await editorWindow.type(id);
  await eventually(
    () => editorWindow.texts(LABELS),
    ({ length }) => length === 1,
  );
  await editorWindow.press("ArrowDown");
  await editorWindow.press("Space");
  await editorWindow.press("Enter");
}
