import { beforeEach, describe, expect, it, vi } from "vitest";
import { ExplainCommands } from "../../client/src/log/explain";
import type { ReportPages } from "../../client/src/pages/reportPages";

/** As much of VS Code as the commands use. */
const editor = vi.hoisted(() => ({
  /** What the clipboard holds: a text, or a picture. */
  clipboard: "" as string | { picture: true },
  writes: [] as string[],
  /** What is selected in the terminal. */
  selected: "",
  commands: [] as string[],
  showErrorMessage: vi.fn(),
}));
vi.mock("vscode", () => ({
  commands: {
    executeCommand: async (command: string) => {
      editor.commands.push(command);
      if (command.endsWith("copySelection") && editor.selected) editor.clipboard = editor.selected;
    },
  },
  env: {
    language: "en",
    clipboard: {
      readText: async () => (typeof editor.clipboard === "string" ? editor.clipboard : ""),
      writeText: async (text: string) => {
        editor.writes.push(text);
        editor.clipboard = text;
      },
    },
  },
  l10n: { t: (sentence: string) => sentence },
  ProgressLocation: {},
  window: {
    activeTerminal: {},
    showErrorMessage: editor.showErrorMessage,
    withProgress: (_options: unknown, task: (...args: unknown[]) => unknown) =>
      task({ report: () => {} }, { onCancellationRequested: () => {} }),
  },
}));
// It needs a VS Code around it.
vi.mock("vscode-languageclient", () => ({ RequestType: class {} }));

const ask = vi.fn();
const open = vi.fn();
const explain = new ExplainCommands(ask, { open } as unknown as ReportPages);

beforeEach(() => {
  editor.writes = [];
  editor.commands = [];
  editor.selected = "";
  for (const mock of [ask, open, editor.showErrorMessage]) mock.mockReset();
});

describe("a log that can't be explained", () => {
  it.each([
    ["because the server failed", () => ask.mockResolvedValue("failed")],
    ["because the server is gone", () => ask.mockRejectedValue(new Error("gone"))],
  ])("is told of, with a way to the output, %s", async (_, fail) => {
    fail();
    editor.selected = "some log";
    editor.showErrorMessage.mockResolvedValue("Show Output");
    await explain.terminalSelection();
    await vi.waitFor(() => expect(editor.commands).toContain("s3ErrorCodes.showOutput"));
    expect(editor.showErrorMessage.mock.calls[0]?.[0]).toMatch(
      /^The log could not be explained; the output says why\./,
    );
    expect(open).not.toHaveBeenCalled();
  });

  it("is not told of where that was cancelled", async () => {
    ask.mockResolvedValue(null);
    editor.selected = "some log";
    await explain.terminalSelection();
    expect(editor.showErrorMessage).not.toHaveBeenCalled();
    expect(open).not.toHaveBeenCalled();
  });
});

describe("what is selected in the terminal", () => {
  beforeEach(() => {
    ask.mockResolvedValue({});
  });

  it.each(["", "a text", "some log"])(
    "is explained, and the clipboard keeps %j",
    async (before) => {
      editor.clipboard = before;
      editor.selected = "some log";
      await explain.terminalSelection();
      expect(ask.mock.calls[0]?.[1]).toEqual({ log: { type: "text", text: "some log" } });
      expect(editor.clipboard).toBe(before);
    },
  );

  it("may be nothing, and the clipboard's text stays and is not explained", async () => {
    editor.clipboard = "a text";
    await explain.terminalSelection();
    expect(ask).not.toHaveBeenCalled();
    expect(editor.clipboard).toBe("a text");
  });

  it("may be nothing, and a clipboard without text is left alone", async () => {
    editor.clipboard = { picture: true };
    await explain.terminalSelection();
    expect(ask).not.toHaveBeenCalled();
    expect(editor.writes).toEqual([]);
  });
});
