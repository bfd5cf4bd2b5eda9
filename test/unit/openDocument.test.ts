import { afterEach, describe, expect, it, vi } from "vitest";
import { TextDocumentItem } from "vscode-languageserver";
import { builtinCatalog } from "../../server/src/catalog/builtin";
import { lexiconOf } from "../../server/src/catalog/lexicon";
import { DocumentText } from "../../server/src/documentText";
import { OpenDocument } from "../../server/src/openDocument";
import { Recogniser } from "../../server/src/recognition/recogniser";
import type { Hit, SignReader } from "../../server/src/vendors/signs/signReader";
import { vendorSignsOf } from "../../server/src/vendors/signs/vendorSigns";

const recogniser = new Recogniser(lexiconOf(builtinCatalog));

const ERROR =
  "2026-11-20 10:02:11 ERROR An error occurred (SlowDown) when calling the PutObject operation\n";

function open(text: string): OpenDocument {
  return new OpenDocument(TextDocumentItem.create("file:///a.log", "log", 0, text), recogniser);
}

/** Finds nothing, and takes longer for the whole of a long log than is read in one turn. */
function slowReader(): SignReader {
  const reader = vendorSignsOf(builtinCatalog).reader;
  const read = vi.fn((): Hit[] => {
    for (const end = performance.now() + 4; performance.now() < end; );
    return [];
  });
  return Object.assign(Object.create(reader), { read });
}

afterEach(() => vi.restoreAllMocks());

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

  it.each([
    ["an empty text", ""],
    ["notes", "notes\n".repeat(5)],
    ["a log", ERROR.repeat(2000)],
  ])("reads nothing at once of what is pasted into %s", async (_, before) => {
    const item = TextDocumentItem.create("untitled:Untitled-1", "plaintext", 0, before);
    const document = new OpenDocument(item, recogniser);
    expect(document.occurrences).toHaveLength(before.includes("SlowDown") ? 2000 : 0);
    const read = vi.spyOn(recogniser, "read");
    for (const line of [0, 1000]) {
      const place = { line, character: 0 };
      const range = { start: place, end: place };
      document.update([{ range, text: ERROR.repeat(5000) }], document.version + 1);
      expect(document.isRead).toBe(false);
    }
    expect(read).not.toHaveBeenCalled();
    await document.readWhole();
    const fresh = open(document.content);
    expect(document.kind).toBe("log");
    expect(document.occurrences).toEqual(fresh.occurrences);
    expect(document.evidence).toBe(fresh.evidence);
    expect(document.errors).toEqual(fresh.errors);
  });

  it("lets its beginning speak for it after a long paste near that", async () => {
    const { reader } = vendorSignsOf(builtinCatalog);
    const document = open("# s3-error-codes: vendor minio\nINFO nothing\n".repeat(200));
    await document.readWhole();
    expect(document.vendorEvidence(reader).owners).toEqual([]);
    const place = { line: 60, character: 0 };
    const text = "INFO GET https://s3.wasabisys.com/a\n".repeat(10_000);
    document.update([{ range: { start: place, end: place }, text }], 1);
    expect(document.directivesSoFar.length).toBeGreaterThan(0);
    expect(document.vendorEvidence(reader).owners.map(({ id }) => id)).toEqual(["wasabi"]);
  });

  it("takes the lines around a part once for what is scrolled to, until the next edit", () => {
    const document = open(ERROR.repeat(5000));
    const slice = vi.spyOn(DocumentText.prototype, "slice");
    const taken = () => slice.mock.calls.filter(([from, to]) => to - from > 300_000).length;
    document.errorsIn(0, 5000);
    document.errorsIn(5000, 10_000);
    expect(taken()).toBe(1);
    const place = { line: 0, character: 0 };
    document.update([{ range: { start: place, end: place }, text: ERROR }], 1);
    expect(document.errorsIn(0, 5000)).toEqual(open(document.content).errorsIn(0, 5000));
  });

  it("is read anew, and not at once, after many changes at a time", async () => {
    const document = open(ERROR.repeat(5000));
    await document.readWhole();
    const read = vi.spyOn(recogniser, "read");
    const changes = Array.from({ length: 1000 }, (_, at) => ({
      range: { start: { line: at, character: 45 }, end: { line: at, character: 53 } },
      text: "NoSuchKey",
    }));
    document.update(changes.reverse(), 1);
    expect(document.isRead).toBe(false);
    expect(read).not.toHaveBeenCalled();
    await document.readWhole();
    expect(document.occurrences).toEqual(open(document.content).occurrences);
    expect(document.occurrences.filter(({ code }) => code === "NoSuchKey")).toHaveLength(1000);
  });

  it("is read to the end for the signs of the vendors in use now", {
    timeout: 10_000,
  }, async () => {
    const document = open(ERROR.repeat(20_000));
    const before = slowReader();
    const now = slowReader();
    await Promise.all([before, now].map((reader) => document.readVendorEvidence(reader)));
    expect(now.read).toHaveBeenLastCalledWith(
      ...[expect.anything(), expect.any(Number), document.text.length, true],
    );
    const slices = Math.ceil(document.text.length / 65_536);
    expect(now.read).toHaveBeenCalledTimes(slices);
    expect(before.read).not.toHaveBeenCalled();
  });
});
