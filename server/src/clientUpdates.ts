import type { NotificationType, PublishDiagnosticsParams } from "vscode-languageserver";
import type { DocumentService } from "./documentService";
import { type LogSummary, LogSummaryNotification, logSummary } from "./features/logSummary";
import { type VendorStatus, VendorStatusNotification, vendorStatus } from "./features/vendorStatus";
import type { Guard } from "./guarded";
import type { OpenDocuments } from "./openDocuments";
import type { Problems } from "./problems";

/** How long typing has to rest before what it changes elsewhere is looked after, in ms. */
const DELAY = 200;

/** How a client is told of changes; each is missing where the client has no use for it. */
export interface ClientListener {
  /** For a client that does not ask for them. */
  readonly publish: ((params: PublishDiagnosticsParams) => Promise<void>) | undefined;
  readonly vendorStatus: ((status: VendorStatus) => Promise<void>) | undefined;
  readonly logSummary: ((summary: LogSummary) => Promise<void>) | undefined;
  /** Asks it to ask for annotations anew. */
  readonly refreshAnnotations: (() => Promise<void>) | undefined;
  /** Asks it to ask for diagnostics anew. */
  readonly refreshDiagnostics: (() => Promise<void>) | undefined;
}

/** Keeps a client up to date, without its asking, on what it shows of documents. */
export class ClientUpdates {
  /** By document, what waits for typing to rest. */
  private readonly waiting = new Map<string, ReturnType<typeof setTimeout>>();
  /** What there was last to tell of each document, by the notification's method. */
  private readonly told = new Map<string, Map<string, string>>();

  constructor(
    private readonly listener: ClientListener,
    private readonly documents: OpenDocuments,
    private readonly service: DocumentService,
    private readonly problems: Problems,
    private readonly guard: Guard,
  ) {}

  /** A document has another text, or something else that its client shows of it may have changed. */
  documentChanged(uri: string): void {
    const update = this.guard("document change", undefined, async () => {
      this.waiting.delete(uri);
      await this.readAhead(uri);
      await this.tellVendorStatus(uri);
      await this.tellLogSummary(uri);
      await this.publish(uri);
    });
    clearTimeout(this.waiting.get(uri));
    this.waiting.set(uri, setTimeout(update, DELAY));
  }

  /** Something has changed on which every document may depend. */
  async everythingChanged(): Promise<void> {
    for (const { uri } of this.documents.all()) this.documentChanged(uri);
    const { refreshAnnotations, refreshDiagnostics } = this.listener;
    await Promise.all([refreshAnnotations?.(), refreshDiagnostics?.()]);
  }

  /** Forgets a document, and takes its problems away. */
  async documentClosed(uri: string): Promise<void> {
    clearTimeout(this.waiting.get(uri));
    this.waiting.delete(uri);
    this.told.delete(uri);
    await this.listener.publish?.({ uri, diagnostics: this.problems.ofVendorFile(uri) });
  }

  /** Reads what is left of a text, and has its annotations shown anew where it names a vendor. */
  private async readAhead(uri: string): Promise<void> {
    const served = await this.service.serve(uri);
    if (!served) return;
    // Another request may have read it meanwhile, so that what it says now is no news by itself.
    const told = this.told.get(uri)?.get(VendorStatusNotification.method);
    const before = told ?? JSON.stringify(vendorStatus(uri, served.context));
    await this.service.readToEnd(served);
    const after = JSON.stringify(vendorStatus(uri, (await this.service.serve(uri))?.context));
    if (after !== before) await this.listener.refreshAnnotations?.();
  }

  private async publish(uri: string): Promise<void> {
    if (!this.listener.publish) return;
    const problems = await this.problems.of(uri);
    const document = this.documents.get(uri);
    if (!document) return;
    const diagnostics = [...problems, ...this.problems.ofVendorFile(uri)];
    await this.listener.publish({ uri, version: document.version, diagnostics });
  }

  private async tellVendorStatus(uri: string): Promise<void> {
    const served = await this.service.serve(uri);
    const status = vendorStatus(uri, served?.context);
    if (this.isNews(uri, VendorStatusNotification, status)) {
      await this.listener.vendorStatus?.(status);
    }
  }

  private async tellLogSummary(uri: string): Promise<void> {
    if (!this.listener.logSummary) return;
    const log = await this.service.serveLog(uri);
    const summary = log ? logSummary(log.document) : { uri, errors: 0, kinds: 0, outlined: 0 };
    if (this.isNews(uri, LogSummaryNotification, summary)) await this.listener.logSummary(summary);
  }

  /** Whether there was something else to tell of an open document before, or nothing. */
  private isNews<News>(uri: string, { method }: NotificationType<News>, news: News): boolean {
    if (!this.documents.get(uri)) return false;
    const before = this.told.get(uri) ?? new Map<string, string>();
    const now = JSON.stringify(news);
    if (before.get(method) === now) return false;
    this.told.set(uri, before.set(method, now));
    return true;
  }
}
