import {
  commands,
  env,
  l10n,
  ProgressLocation,
  TabInputText,
  type TextEditor,
  type Uri,
  Uri as Uris,
  window,
  workspace,
} from "vscode";
import type { LogSource } from "../../../server/src/features/explainLogRequest";
import { baseName } from "../baseName";
import { openDocument } from "../openDocument";
import type { ReportPages } from "../pages/reportPages";
import type { AskWithProgress } from "../requests";
import { ExplainLogRequest } from "../requests";
import { isServed } from "../servedDocuments";

/** The commands that explain a log, wherever it is. */
export class ExplainCommands {
  constructor(
    private readonly ask: AskWithProgress,
    private readonly pages: ReportPages,
  ) {}

  /**
   * Explains an open document.
   *
   * @param uri the active editor's document without it
   */
  async document(uri?: string): Promise<void> {
    const document = uri === undefined ? window.activeTextEditor?.document.uri : Uris.parse(uri);
    if (!document) {
      // An editor tells extensions nothing of a document that is too long for them.
      const shown = window.tabGroups.activeTabGroup.activeTab?.input;
      return shown instanceof TabInputText ? this.file(shown.uri) : this.sayNothingIsOpen();
    }
    await this.explain(sourceOf(document), baseName(document), document);
  }

  /** Explains what is selected in the active editor; all of it where nothing is. */
  async selection(): Promise<void> {
    const editor = window.activeTextEditor;
    if (!editor) return this.sayNothingIsOpen();
    if (editor.selection.isEmpty) return this.document();
    const { uri } = editor.document;
    const log = { type: "document", uri: uri.toString(), range: rangeOf(editor) } as const;
    await this.explain(log, baseName(uri), uri, editor.selection.start.line);
  }

  /** Puts the clipboard's text into a new document, and explains it. */
  async paste(): Promise<void> {
    const content = await env.clipboard.readText();
    if (content.trim() === "") {
      void window.showInformationMessage(l10n.t("The clipboard has no text. Copy a log first."));
      return;
    }
    const { uri } = await workspace.openTextDocument({ language: "log", content });
    await window.showTextDocument(uri, { preview: false });
    await this.document(uri.toString());
  }

  /**
   * Explains a file, which may be too long for an editor, or compressed.
   *
   * @param file the user is asked without it
   */
  async file(file?: Uri): Promise<void> {
    const uri = file ?? (await pickFile());
    if (uri) await this.explain({ type: "file", uri: uri.toString() }, baseName(uri), uri);
  }

  /** Explains what is selected in the active terminal. */
  async terminalSelection(): Promise<void> {
    if (!window.activeTerminal) {
      const sentence = l10n.t("Open a terminal, and select lines in it first.");
      void window.showInformationMessage(sentence);
      return;
    }
    const text = await selectionOfTerminal();
    // The editor itself says where nothing is selected.
    if (text !== "") await this.explain({ type: "text", text }, l10n.t("Terminal"));
  }

  /** @param firstLine the zero-based line of the document with which the log begins */
  private async explain(log: LogSource, name: string, uri?: Uri, firstLine = 0): Promise<void> {
    const title = l10n.t("Explaining {0}", name);
    const location = ProgressLocation.Notification;
    const answer = await window.withProgress(
      { location, title, cancellable: true },
      (progress, cancelled) => {
        let done = 0;
        const onProgress = ({ lines, share }: { lines: number; share?: number }) => {
          const increment = share === undefined ? undefined : Math.max(0, share * 100 - done);
          done += increment ?? 0;
          const message = l10n.t("{0} lines", lines.toLocaleString(env.language));
          progress.report({ message, ...(increment !== undefined && { increment }) });
        };
        // A file system that does not answer must not hold back who has given up.
        const givenUp = new Promise<null>((resolve) => {
          cancelled.onCancellationRequested(() => resolve(null));
        });
        const asked = this.ask(ExplainLogRequest, { log }, onProgress, cancelled);
        // A server that has gone has said why in the output.
        return Promise.race([asked.catch(() => "failed" as const), givenUp]);
      },
    );
    if (answer === "failed") void sayItFailed();
    else if (answer) {
      this.pages.open({ name, ...(uri && { uri: uri.toString() }), firstLine, ...answer });
    }
  }

  private sayNothingIsOpen(): void {
    const sentence = l10n.t("Open a log first, or paste one with “Paste and Explain Log”.");
    void window.showInformationMessage(sentence);
  }
}

async function sayItFailed(): Promise<void> {
  const showOutput = l10n.t("Show Output");
  const sentence = l10n.t(
    "The log could not be explained; the output says why. A part of it may do: select one, and choose “Explain Selection”.",
  );
  if ((await window.showErrorMessage(sentence, showOutput)) !== showOutput) return;
  await commands.executeCommand("s3ErrorCodes.showOutput");
}

/** An open document: the server has it, but for those that it is not told of. */
function sourceOf(uri: Uri): LogSource {
  const document = openDocument(uri.toString());
  return document && !isServed(document)
    ? { type: "text", text: document.getText() }
    : { type: "document", uri: uri.toString() };
}

function rangeOf({ selection: { start, end } }: TextEditor) {
  return {
    start: { line: start.line, character: start.character },
    end: { line: end.line, character: end.character },
  };
}

async function pickFile(): Promise<Uri | undefined> {
  const files = await window.showOpenDialog({
    title: l10n.t("Explain Log File"),
    openLabel: l10n.t("Explain"),
    filters: {
      [l10n.t("Logs")]: ["log", "gz", "txt", "out", "err", "jsonl", "ndjson", "json", "1"],
      [l10n.t("All Files")]: ["*"],
    },
  });
  return files?.[0];
}

/**
 * What is selected in the active terminal; empty for nothing. Extensions can reach it through the
 * clipboard only, which gets its text back. One without text, which may hold a picture, is written
 * to only where something was selected.
 */
async function selectionOfTerminal(): Promise<string> {
  const before = await env.clipboard.readText();
  if (before !== "") await env.clipboard.writeText("");
  try {
    await commands.executeCommand("workbench.action.terminal.copySelection");
    return await env.clipboard.readText();
  } finally {
    if ((await env.clipboard.readText()) !== before) await env.clipboard.writeText(before);
  }
}
