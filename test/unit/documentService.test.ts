import { expect, it, vi } from "vitest";
import { TextDocumentItem } from "vscode-languageserver";
import { builtinCatalog } from "../../server/src/catalog/builtin";
import { DocumentService } from "../../server/src/documentService";
import { diagnostics } from "../../server/src/features/diagnostics";
import { disablingEdit } from "../../server/src/features/fixes/disable";
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

/** A code that no vendor lists, one that IBM COS does not, and one that it lists with another status. */
const PROBLEMS = `# s3-error-codes: vendor ibm-cos
2026-02-11 10:00:00 ERROR An error occurred (NoSuchKeyy) when calling the GetObject operation
2026-02-11 10:00:00 ERROR An error occurred (ServerBusy) when calling the GetObject operation
2026-02-11 10:00:00 ERROR S3 error: 404 (SlowDown)
`;

it("finds problems, and silences them, without the whole of an edited text", async () => {
  const text = TextDocumentItem.create("file:///app.py", "python", 1, `${PROBLEMS}\n`);
  const document = new OpenDocument(text, recogniserOf(builtinCatalog));
  const end = { line: 4, character: 0 };
  document.update([{ range: { start: end, end }, text: LINE }], 2);
  const content = vi.spyOn(document, "content", "get");
  const served = await serviceOf(document).serveWhole("file:///app.py");
  const problems = diagnostics(document, defaultSettings, served!.context);
  expect(problems.map(({ code }) => code)).toEqual([
    "unknown-code",
    "unsupported-code",
    "status-mismatch",
  ]);
  for (const extent of ["next-line", "line", "file"] as const) {
    expect(disablingEdit(document, 2, "SlowDown", extent)).toBeDefined();
  }
  expect(content).not.toHaveBeenCalled();
});
