import { expect, it } from "vitest";
import { TextDocumentItem } from "vscode-languageserver";
import { builtinCatalog } from "../../server/src/catalog/builtin";
import { DocumentService } from "../../server/src/documentService";
import { translator } from "../../server/src/l10n";
import { OpenDocument } from "../../server/src/openDocument";
import { recogniserOf } from "../../server/src/recogniserOf";
import { defaultSettings } from "../../server/src/vendors/settings";
import { NO_EVIDENCE } from "../../server/src/vendors/vendorEvidence";

const URI = "file:///app.log";
const LINE =
  "2026-02-11T10:00:00Z ERROR An error occurred (SlowDown) when calling the PutObject operation\n";
/** Longer than what is read at a time. */
const LONG_LOG = LINE.repeat(30_000);

/** A service of one document, without a workspace. */
function serviceOf(document: OpenDocument): DocumentService {
  const parts = [
    { get: () => document, all: () => [document] },
    {
      of: async () => ({ settings: defaultSettings, known: { catalog: builtinCatalog } }),
      pathOf: () => "/app.log",
    },
    {},
    { of: async () => NO_EVIDENCE },
    { t: translator("en"), language: "en", markup: {}, opensCodes: false },
  ] as unknown as ConstructorParameters<typeof DocumentService>;
  return new DocumentService(...parts);
}

it("serves a text as a whole, though it becomes another one while it is read", async () => {
  const text = TextDocumentItem.create(URI, "log", 1, LONG_LOG);
  const document = new OpenDocument(text, recogniserOf(builtinCatalog));
  const read = document.readVendorEvidence.bind(document);
  document.readVendorEvidence = async (reader) => {
    if (document.version === 1) document.update([{ text: `${LONG_LOG}${LINE}` }], 2);
    await read(reader);
  };
  const served = await serviceOf(document).serveWhole(URI);
  expect(served?.document.version).toBe(2);
  expect(served?.document.isRead).toBe(true);
});
