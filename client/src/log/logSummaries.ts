import { commands, type Disposable, EventEmitter, type TextDocument, window } from "vscode";
import { type BaseLanguageClient, NotificationType } from "vscode-languageclient";
import type { LogSummary } from "../../../server/src/features/logSummary";
import { openDocument } from "../openDocument";

const LogSummaryNotification = new NotificationType<LogSummary>("s3ErrorCodes/logSummary");

/** What package.json's `when` clauses go by: whether the active editor is a log with errors. */
const HAS_ERRORS = "s3ErrorCodes.logHasErrors";

/** How many errors each open log has, as the server last said. */
export class LogSummaries implements Disposable {
  private readonly summaries = new Map<string, LogSummary>();
  private readonly change = new EventEmitter<void>();
  private readonly editorChange = window.onDidChangeActiveTextEditor(() => this.changed());
  /** Another editor is active, its log has other errors than before, or is not known any more. */
  readonly onDidChange = this.change.event;

  /** Listens to a client that is about to start. */
  follow(client: BaseLanguageClient): void {
    this.summaries.clear();
    this.changed();
    client.onNotification(LogSummaryNotification, (summary) => {
      // It may have been closed meanwhile, and would show these counts when it is opened anew.
      if (!openDocument(summary.uri)) return;
      this.summaries.set(summary.uri, summary);
      this.changed();
    });
  }

  /** What is known of the active editor's log; nothing where it has no errors. */
  get active(): LogSummary | undefined {
    const uri = window.activeTextEditor?.document.uri.toString();
    const summary = uri === undefined ? undefined : this.summaries.get(uri);
    return summary && summary.errors > 0 ? summary : undefined;
  }

  /** Forgets a document that was closed; one with another language is closed and opened anew. */
  forget(document: TextDocument): void {
    if (this.summaries.delete(document.uri.toString())) this.changed();
  }

  dispose(): void {
    this.editorChange.dispose();
    this.change.dispose();
  }

  private changed(): void {
    void commands.executeCommand("setContext", HAS_ERRORS, this.active !== undefined);
    this.change.fire();
  }
}
