import { expect } from "chai";
import { openFile, openUnsaved } from "./documents";
import { hoversNow, hoversOn, textOf } from "./hover";

const LOG = `2026-02-03 10:15:01 ERROR upload failed
botocore.exceptions.ClientError: An error occurred (SlowDown) when calling the PutObject operation
`;

describe("hover", () => {
  it("explains a code in a source file, for the vendor of the workspace", async () => {
    const document = await openFile("download.py");
    const hovers = await hoversOn(document, "NoSuchKey");
    expect(textOf(hovers))
      .to.include("IBM Cloud Object Storage")
      .and.include("404 Not Found")
      .and.include("The specified key does not exist.");
  });

  it("covers the code, and nothing beside it", async () => {
    const document = await openFile("download.py");
    const [hover] = await hoversOn(document, "NoSuchKey");
    expect(document.getText(hover?.range)).to.equal("NoSuchKey");
  });

  it("explains a code in a log that was pasted and never saved", async () => {
    const document = await openUnsaved(LOG, "plaintext");
    expect(textOf(await hoversOn(document, "SlowDown")))
      .to.include("503 Slow Down")
      .and.include("Reduce your request rate.");
  });

  it("shows nothing on a word that is no code", async () => {
    const document = await openFile("download.py");
    expect(await hoversOn(document, "NoSuchKey")).not.to.be.empty;
    expect(textOf(await hoversNow(document, "explain"))).to.equal("");
  });
});
