import { expect } from "chai";
import * as vscode from "vscode";
import { openFile } from "./documents";
import { eventually } from "./eventually";

describe("diagnostics", () => {
  afterEach(() => setVendors(["ibm-cos"]));

  it("reports the code that the vendor of the workspace does not list, and no other", async () => {
    const document = await openFile("download.py");
    const problems = await eventually(() => problemsOf(document), isNotEmpty);
    expect(problems.map(({ range }) => document.getText(range))).to.deep.equal([
      "NoSuchBucketPolicy",
    ]);
    const [problem] = problems;
    expect(problem?.severity).to.equal(vscode.DiagnosticSeverity.Warning);
    expect(problem?.message).to.match(
      /^IBM Cloud Object Storage does not list the code NoSuchBucketPolicy\. It is listed by Alibaba Cloud OSS, Amazon S3 and \d+ more\.$/,
    );
    expect(JSON.stringify(problem?.code)).to.include("unsupported-code");
  });

  it("follows the setting", async () => {
    const document = await openFile("download.py");
    const before = await eventually(() => problemsOf(document), isNotEmpty);
    expect(before).not.to.be.empty;
    await setVendors(["otc-obs"]);
    const after = await eventually(() => problemsOf(document), isEmpty);
    expect(after).to.be.empty;
  });
});

const isEmpty = ({ length }: vscode.Diagnostic[]) => length === 0;
const isNotEmpty = ({ length }: vscode.Diagnostic[]) => length > 0;

function problemsOf({ uri }: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "s3-error-codes");
}

function setVendors(vendors: string[]) {
  return vscode.workspace
    .getConfiguration("s3ErrorCodes")
    .update("vendors", vendors, vscode.ConfigurationTarget.Workspace);
}
