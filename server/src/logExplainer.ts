import type { CancellationToken } from "vscode-languageserver";
import { lastWritten } from "./bytes/lastWritten";
import type { Configuration } from "./configuration";
import type { DocumentService } from "./documentService";
import type { ExplainAnswer, ExplainProgress, LogSource } from "./features/explainLogRequest";
import { explainAnswer } from "./features/logPage";
import { sourceText } from "./features/sourceText";
import type { Translate } from "./l10n";
import type { VendorOf } from "./log/blockReader";
import { explainLog } from "./log/explainLog";
import { readHere } from "./log/readHere";
import { textOnly } from "./log/textOnly";
import { bytesOf, type LogBytes, type LogFiles, type LogListener } from "./logFiles";
import type { OpenDocuments } from "./openDocuments";
import { recogniserOf } from "./recogniserOf";
import { ReadError } from "./report/reasons";
import { logVendors } from "./vendors/logVendors";
import { vendorSignsOf } from "./vendors/signs/vendorSigns";
import { vendorsSaid } from "./vendors/vendorsInUse";

/** How often a reading tells how far it has come, in ms. */
const PROGRESS_EVERY = 200;

/** Explains logs: open documents, texts, and files of any size. */
export class LogExplainer {
  /** @param filesFor what reaches the log with a URI, open or not */
  constructor(
    private readonly documents: OpenDocuments,
    private readonly configuration: Configuration,
    private readonly service: DocumentService,
    private readonly filesFor: (uri: string) => LogFiles,
    private readonly t: Translate,
  ) {}

  /**
   * Reads a log from its beginning to its end; other requests have their turn in between.
   *
   * @param onProgress told now and then how far it has been read
   * @returns null where it was cancelled, or the document is not open
   */
  async explain(
    log: LogSource,
    onProgress: (progress: ExplainProgress) => Promise<void>,
    cancelled: CancellationToken,
  ): Promise<ExplainAnswer | null> {
    let share: number | undefined;
    const remarks: string[] = [];
    const bytes = this.bytesOf(log, {
      onRead: ({ read, size }) => {
        share = size > 0 ? read / size : 1;
      },
      onRemark: (remark) => remarks.push(remark),
      t: this.t,
    });
    if (!bytes) return null;
    const abort = new AbortController();
    cancelled.onCancellationRequested(() => abort.abort());
    let said = Date.now();
    const vendorOf = await this.vendorOf(log);
    const context = await this.service.catalogContext();
    try {
      const explained = await explainLog(bytes, {
        readers: readHere({ recogniser: recogniserOf(context.catalog), vendorOf }),
        vendorOf,
        now: await this.lastWritten(log),
        signal: abort.signal,
        progress: async ({ lines }) => {
          if (Date.now() - said >= PROGRESS_EVERY) {
            said = Date.now();
            await onProgress({ lines, ...(share !== undefined && { share }) });
          }
          await new Promise((resolve) => setTimeout(resolve));
        },
      });
      return explainAnswer(explained, remarks, context);
    } catch (error) {
      if (abort.signal.aborted) return null;
      throw error;
    }
  }

  /** A log's bytes; nothing for a document that is not open. */
  private bytesOf(log: LogSource, listener: LogListener): LogBytes | undefined {
    switch (log.type) {
      case "text":
        return bytesOf(log.text);
      case "document": {
        const document = this.documents.get(log.uri);
        return document && bytesOf(log.range ? document.textIn(log.range) : document.text);
      }
      case "file":
        return textOnly(
          this.filesFor(log.uri).open(log.uri, listener),
          () => new ReadError(this.t("It is not text.")),
        );
    }
  }

  /** When a log was last written, or now, in milliseconds since 1970. */
  private async lastWritten(log: LogSource): Promise<number> {
    if (log.type === "text") return Date.now();
    return lastWritten(await this.filesFor(log.uri).modified(log.uri));
  }

  /** Tells the vendor of a log's errors: the one that people have said, else what an event names. */
  private async vendorOf(log: LogSource): Promise<VendorOf> {
    const uri = log.type === "text" ? "" : log.uri;
    const { settings, known } = await this.configuration.of(uri);
    const document = this.documents.get(uri);
    if (!document) this.configuration.forget(uri);
    const directives = document?.directivesSoFar ?? [];
    const path = this.configuration.pathOf(uri);
    const said = vendorsSaid(directives, path, settings, known.catalog);
    if (!said) return logVendors(vendorSignsOf(known.catalog).reader);
    const [vendor, ...others] = said.vendors;
    if (!vendor || others.length > 0) return () => undefined;
    const clue = { vendor: vendor.id, name: vendor.name, evidence: sourceText(said, this.t) };
    return () => clue;
  }
}
