import { expect } from "chai";
import * as vscode from "vscode";
import { openUnsaved, positionOf } from "./documents";
import { eventually } from "./eventually";

const TEXT = `s3 = boto3.client("s3")\nif e.response["Error"]["Code"] == "NoSuchKye": pass\n`;

describe("quick fixes", () => {
  afterEach(() =>
    settings().update("ignoreCodes", undefined, vscode.ConfigurationTarget.Workspace),
  );

  it("change a misspelt code to the one that was meant", async () => {
    const document = await openUnsaved(TEXT, "python");
    const actions = await actionsAt(document, "NoSuchKye");
    const best = actions.find(({ title }) => title === "Change to NoSuchKey");
    expect(best?.isPreferred).to.equal(true);
    expect(best?.edit && (await vscode.workspace.applyEdit(best.edit))).to.equal(true);
    expect(document.getText()).to.include(`"NoSuchKey"`);
  });

  it("ignore a code in the workspace's settings", async () => {
    const document = await openUnsaved(TEXT, "python");
    const actions = await actionsAt(document, "NoSuchKye");
    const ignoring = actions.find(({ title }) => title.includes("workspace settings"));
    const { command, arguments: args = [] } = ignoring!.command!;
    await vscode.commands.executeCommand(command, ...args);
    expect(settings().inspect("ignoreCodes")?.workspaceValue).to.deep.equal(["NoSuchKye"]);
    const left = await eventually(
      () => vscode.languages.getDiagnostics(document.uri),
      (problems) => problems.length === 0,
    );
    expect(left).to.deep.equal([]);
  });
});

function settings(): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration("s3ErrorCodes");
}

/** What is offered at a text, once something is. */
function actionsAt(document: vscode.TextDocument, text: string): Promise<vscode.CodeAction[]> {
  const range = new vscode.Range(
    positionOf(document, text),
    positionOf(document, text, text.length),
  );
  return eventually(
    () =>
      vscode.commands.executeCommand<vscode.CodeAction[]>(
        "vscode.executeCodeActionProvider",
        document.uri,
        range,
      ),
    ({ length }) => length > 0,
  );
}
