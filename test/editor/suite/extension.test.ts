import { expect } from "chai";
import * as vscode from "vscode";
import { openFile } from "./documents";
import { hoversOn } from "./hover";

describe("extension", () => {
  it("is active once a document has been served", async () => {
    await hoversOn(await openFile("download.py"), "NoSuchKey");
    expect(vscode.extensions.getExtension("s3-error-codes.s3-error-codes")?.isActive).to.be.true;
  });

  it("offers its commands", async () => {
    const commands = await vscode.commands.getCommands(true);
    expect(commands).to.include.members([
      "s3ErrorCodes.lookUpCode",
      "s3ErrorCodes.compareVendors",
      "s3ErrorCodes.openCode",
      "s3ErrorCodes.selectVendor",
      "s3ErrorCodes.restartServer",
      "s3ErrorCodes.showOutput",
    ]);
  });

  it("serves again after its server was restarted", async () => {
    const document = await openFile("download.py");
    await hoversOn(document, "NoSuchKey");
    await vscode.commands.executeCommand("s3ErrorCodes.restartServer");
    expect(await hoversOn(document, "NoSuchKey")).not.to.be.empty;
  });
});
