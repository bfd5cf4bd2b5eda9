import { describe, expect, it } from "vitest";
import { TextDocumentItem } from "vscode-languageserver";
import { builtinCatalog } from "../../server/src/catalog/builtin";
import { lexiconOf } from "../../server/src/catalog/lexicon";
import { OpenDocument } from "../../server/src/openDocument";
import { Recogniser } from "../../server/src/recognition/recogniser";

const recogniser = new Recogniser(lexiconOf(builtinCatalog));

function open(text: string): OpenDocument {
  return new OpenDocument(TextDocumentItem.create("file:///a.log", "log", 0, text), recogniser);
}

describe("an open document", () => {
  it("takes a change whose range is back to front", () => {
    const document = open("S3 error: 404 (NoSuchKey)");
    expect(document.occurrences.map(({ code }) => code)).toEqual(["NoSuchKey"]);
    const range = { start: { line: 0, character: 24 }, end: { line: 0, character: 15 } };
    document.update([{ range, text: "NoSuchBucket" }], 1);
    expect(document.content).toBe("S3 error: 404 (NoSuchBucket)");
    expect(document.occurrences.map(({ code }) => code)).toEqual(["NoSuchBucket"]);
  });

  it("is read no further once it is closed", async () => {
    const document = open("2026-11-20 10:02:11 INFO nothing\n".repeat(200_000));
    const reading = document.readWhole();
    document.close();
    await reading;
    expect(document.isRead).toBe(false);
  });

  it("becomes a log when its first lines do", () => {
    const uri = "untitled:Untitled-1";
    const document = new OpenDocument(
      TextDocumentItem.create(uri, "plaintext", 0, "notes"),
      recogniser,
    );
    expect(document.kind).toBe("prose");
    document.update([{ text: "2026-11-20 10:02:11 ERROR S3 error: 404 (NoSuchKey)" }], 1);
    expect(document.kind).toBe("log");
  });
});
