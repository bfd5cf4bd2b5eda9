import { beforeEach, describe, expect, it, vi } from "vitest";
import type { TextDocument } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { VendorStatusItem } from "../../client/src/vendorStatus";
import type { VendorStatus } from "../../server/src/features/vendorStatus";

const STATUS: VendorStatus = {
  uri: "file:///w/app.log",
  vendors: [{ id: "ibm", name: "IBM Cloud Object Storage" }],
  source: "vendors",
  evidence: "",
};

/** As much of VS Code as the item uses, and the item that it shows. */
const editor = vi.hoisted(() => {
  const uri = { scheme: "file", path: "/w/app.log", toString: () => "file:///w/app.log" };
  return { document: { uri }, openDocuments: [{ uri }], item: { text: "" } };
});
const document = editor.document as TextDocument;
vi.mock("vscode", () => ({
  LanguageStatusSeverity: { Information: 0 },
  l10n: { t: (text: string) => text },
  languages: { createLanguageStatusItem: () => editor.item },
  window: { activeTextEditor: editor, onDidChangeActiveTextEditor: () => undefined },
  workspace: {
    get textDocuments() {
      return editor.openDocuments;
    },
  },
}));
// It needs a VS Code around it.
vi.mock("vscode-languageclient", () => ({ NotificationType: class {} }));

describe("the vendors of the active document", () => {
  let status: VendorStatusItem;
  const client = {
    onNotification: (_type: unknown, handler: (told: VendorStatus) => void) => {
      handler(STATUS);
    },
  } as unknown as BaseLanguageClient;
  const silent = { onNotification: () => undefined } as unknown as BaseLanguageClient;

  beforeEach(() => {
    editor.openDocuments = [document];
    status = new VendorStatusItem();
    status.follow(client);
    expect(editor.item.text).toBe("IBM Cloud Object Storage");
  });

  it("are shown no more once the document was closed", () => {
    status.forget(document);
    expect(editor.item.text).toBe("No storage vendor known");
  });

  it("are not those of a document that was closed before they came", () => {
    editor.openDocuments = [];
    status.forget(document);
    status.follow(client);
    expect(editor.item.text).toBe("No storage vendor known");
  });

  it("are shown no more once another server starts", () => {
    status.follow(silent);
    expect(editor.item.text).toBe("No storage vendor known");
  });
});
