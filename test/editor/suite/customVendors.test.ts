import { expect } from "chai";
import * as vscode from "vscode";
import { openFile, openUnsaved, positionOf } from "./documents";
import { eventually } from "./eventually";
import { hoversOn, textOf } from "./hover";

const FILE = "acme.s3-vendor.json";

describe("a vendor of one's own", () => {
  before(async () => {
    await save("Its quota is used up.");
    await configure([FILE], ["acme"]);
  });

  after(async () => {
    await configure(undefined, ["ibm-cos"]);
    await vscode.workspace.fs.delete(uriOf(FILE));
  });

  it("has its codes explained, and takes effect as it is saved", async () => {
    const document = await openUnsaved('if e.code == "AcmeQuotaReached":\n', "python");
    expect(textOf(await hoversOn(document, "AcmeQuotaReached")))
      .to.include("Acme Storage")
      .and.include("Its quota is used up.");
    const file = await openFile(FILE);
    await replace(file, "Its quota is used up.", "Buy more.");
    await file.save();
    const text = await eventually(
      async () => textOf(await hoversOn(document, "AcmeQuotaReached")),
      (found) => found.includes("Buy more."),
    );
    expect(text).to.include("Buy more.");
  });

  it("has problems on the lines of its file, and none when they are mended", async () => {
    const document = await openFile(FILE);
    await replace(document, "403", '"403"');
    const broken = await eventually(
      () => problemsOf(document),
      ({ length }) => length > 0,
    );
    expect(broken.map(({ message }) => message)).to.deep.equal([
      "codes.AcmeQuotaReached[0].status must be a whole number from 100 to 599 or null.",
    ]);
    await replace(document, '"403"', "403");
    await document.save();
    const mended = await eventually(
      () => problemsOf(document),
      ({ length }) => length === 0,
    );
    expect(mended).to.be.empty;
  });

  it("is written with the help of the schema", async () => {
    const document = await openFile(FILE);
    const labels = await eventually(
      async () => {
        const { items } = await vscode.commands.executeCommand<vscode.CompletionList>(
          "vscode.executeCompletionItemProvider",
          document.uri,
          positionOf(document, '"id"'),
        );
        return items.map(({ label }) => (typeof label === "string" ? label : label.label));
      },
      (found) => found.includes("without"),
    );
    expect(labels).to.include("without");
  });
});

function uriOf(name: string): vscode.Uri {
  return vscode.Uri.joinPath(vscode.workspace.workspaceFolders![0]!.uri, name);
}

async function save(description: string): Promise<void> {
  const vendor = {
    id: "acme",
    name: "Acme Storage",
    extends: "ceph-rgw",
    codes: { AcmeQuotaReached: [{ status: 403, description }] },
  };
  const text = JSON.stringify(vendor, null, 2);
  await vscode.workspace.fs.writeFile(uriOf(FILE), new TextEncoder().encode(text));
}

async function configure(customVendors: string[] | undefined, vendors: string[]): Promise<void> {
  const settings = vscode.workspace.getConfiguration("s3ErrorCodes");
  const { Workspace } = vscode.ConfigurationTarget;
  await settings.update("customVendors", customVendors, Workspace);
  await settings.update("vendors", vendors, Workspace);
}

async function replace(document: vscode.TextDocument, from: string, to: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  const start = positionOf(document, from);
  const end = positionOf(document, from, from.length);
  edit.replace(document.uri, new vscode.Range(start, end), to);
  await vscode.workspace.applyEdit(edit);
}

function problemsOf({ uri }: vscode.TextDocument): vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(uri).filter(({ source }) => source === "s3-error-codes");
}
