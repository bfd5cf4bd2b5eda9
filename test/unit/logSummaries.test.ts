import { beforeEach, describe, expect, it, vi } from "vitest";
import type { TextDocument } from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { LogSummaries } from "../../client/src/log/logSummaries";

const URI = "file:///w/app.log";
const SUMMARY = { uri: URI, errors: 3, kinds: 2, outlined: 3 };

/** As much of VS Code as the summaries use; the active editor is that of a log. */
const editor = vi.hoisted(() => {
  const document = { uri: { toString: () => "file:///w/app.log" } };
  return { document, openDocuments: [document], hasErrors: undefined as unknown };
});
const document = editor.document as TextDocument;
vi.mock("vscode", () => ({
  commands: {
    executeCommand: (_command: string, _key: string, value: unknown) => {
      editor.hasErrors = value;
    },
  },
  EventEmitter: class {
    private readonly listeners: (() => void)[] = [];
    event = (listener: () => void) => this.listeners.push(listener);
    fire = () => {
      for (const listener of this.listeners) listener();
    };
  },
  window: { activeTextEditor: editor, onDidChangeActiveTextEditor: () => undefined },
  workspace: {
    get textDocuments() {
      return editor.openDocuments;
    },
  },
}));
// It needs a VS Code around it.
vi.mock("vscode-languageclient", () => ({ NotificationType: class {} }));

describe("the counts of the active log", () => {
  let summaries: LogSummaries;
  let tell: (summary: typeof SUMMARY) => void;
  let changes: number;
  const client = {
    onNotification: (_type: unknown, handler: typeof tell) => {
      tell = handler;
    },
  } as unknown as BaseLanguageClient;

  beforeEach(() => {
    editor.openDocuments = [editor.document];
    summaries = new LogSummaries();
    summaries.follow(client);
    tell(SUMMARY);
    expect(summaries.active).toEqual(SUMMARY);
    expect(editor.hasErrors).toBe(true);
    changes = 0;
    summaries.onDidChange(() => changes++);
  });

  it("go with the document, and whoever shows them is told", () => {
    summaries.forget(document);
    expect(summaries.active).toBeUndefined();
    expect(changes).toBe(1);
    expect(editor.hasErrors).toBe(false);
  });

  it("go with the server that has told them", () => {
    summaries.follow(client);
    expect(summaries.active).toBeUndefined();
    expect(changes).toBe(1);
    expect(editor.hasErrors).toBe(false);
  });

  it("don't come back where they were on their way when the document was closed", () => {
    editor.openDocuments = [];
    summaries.forget(document);
    tell(SUMMARY);
    editor.openDocuments = [editor.document];
    expect(summaries.active).toBeUndefined();
  });
});
