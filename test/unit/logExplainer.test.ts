import { expect, it, vi } from "vitest";
import { CancellationToken, TextDocumentItem } from "vscode-languageserver";
import { builtinCatalog } from "../../server/src/catalog/builtin";
import { translator } from "../../server/src/l10n";
import { LogExplainer } from "../../server/src/logExplainer";
import { OpenDocument } from "../../server/src/openDocument";
import { recogniserOf } from "../../server/src/recogniserOf";
import { defaultSettings } from "../../server/src/vendors/settings";

const URI = "file:///app.log";
const LINE =
  "2026-02-11T10:00:00Z ERROR An error occurred (SlowDown) when calling the PutObject operation 🪣\n";
/** Longer than what is encoded at a time. */
const COUNT = 15_000;

/** An explainer of one document, without a workspace. */
function explainerOf(document: OpenDocument): LogExplainer {
  const t = translator("en");
  const parts = [
    { get: () => document },
    {
      of: async () => ({ settings: defaultSettings, known: { catalog: builtinCatalog } }),
      pathOf: () => "/app.log",
    },
    { catalogContext: async () => ({ catalog: builtinCatalog, t, language: "en" }) },
    () => ({ modified: async () => undefined }),
    t,
  ] as unknown as ConstructorParameters<typeof LogExplainer>;
  return new LogExplainer(...parts);
}

it("explains an edited log without the whole of its text", async () => {
  const text = TextDocumentItem.create(URI, "log", 1, LINE.repeat(COUNT));
  const document = new OpenDocument(text, recogniserOf(builtinCatalog));
  const start = { line: 1, character: 0 };
  document.update([{ range: { start, end: start }, text: LINE }], 2);
  const content = vi.spyOn(document, "content", "get");
  const log = { type: "document", uri: URI } as const;
  const answer = await explainerOf(document).explain(log, async () => {}, CancellationToken.None);
  expect(JSON.stringify(answer)).toContain(`${COUNT + 1}`);
  expect(content).not.toHaveBeenCalled();
});
