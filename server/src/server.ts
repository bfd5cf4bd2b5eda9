import {
  type CancellationToken,
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
  FileChangeType,
  type FileEvent,
  type InitializeParams,
  type InitializeResult,
  MessageType,
  ShowMessageNotification,
  TextDocuments,
  type WorkspaceFoldersChangeEvent,
} from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import { version } from "../../package.json";
import { capabilitiesFor } from "./capabilities";
import { builtinCatalog } from "./catalog/builtin";
import type { Catalog } from "./catalog/catalog";
import { lexiconOf } from "./catalog/lexicon";
import { type ClientAbilities, clientAbilities, foldersOf } from "./clientAbilities";
import { clientFiles, filesByScheme } from "./clientFiles";
import { clientLogFiles } from "./clientLogFiles";
import { Configuration } from "./configuration";
import { annotations, annotationUri, resolveAnnotation } from "./features/annotations";
import { ChatAnswerRequest, chatAnswer } from "./features/chatAnswer";
import { codeActions } from "./features/codeActions";
import { CodePageRequest, codePage } from "./features/codePage";
import { CodesInRequest, codesIn } from "./features/codesIn";
import { CodesInLinesRequest, codesInLines } from "./features/codesInLines";
import { ComparisonRequest, comparison } from "./features/comparison";
import { completion, completionUri, resolveCompletion } from "./features/completion";
import type { CatalogContext, FeatureContext } from "./features/context";
import { areReported, diagnostics, SOURCE } from "./features/diagnostics";
import { documentHighlights } from "./features/documentHighlights";
import { explainLens } from "./features/explainLens";
import {
  type ExplainAnswer,
  type ExplainLogParams,
  ExplainLogRequest,
  ExplainProgressType,
  type LogSource,
} from "./features/explainLogRequest";
import { hover } from "./features/hover";
import { OPEN_CODE } from "./features/links";
import { LogKindsRequest, logKinds } from "./features/logKinds";
import { explainAnswer } from "./features/logPage";
import { LogSummaryNotification, logSummary } from "./features/logSummary";
import { logSymbols } from "./features/logSymbols";
import { LookUpRequest, lookUp } from "./features/lookUp";
import { NextErrorRequest, nextError } from "./features/nextError";
import { references } from "./features/references";
import { sourceText } from "./features/sourceText";
import { vendorFileProblems } from "./features/vendorFileProblems";
import { type ListedVendor, VendorsRequest } from "./features/vendorList";
import { VendorStatusNotification, vendorStatus } from "./features/vendorStatus";
import { workspaceSymbols } from "./features/workspaceSymbols";
import { type FileSystem, workspaceFiles } from "./files";
import { type Guard, guardWith } from "./guarded";
import { bundleLanguage, translator } from "./l10n";
import type { VendorOf } from "./log/blockReader";
import { explainLog } from "./log/explainLog";
import { readHere } from "./log/readHere";
import { bytesOf, type LogBytes, type LogFiles, type LogListener } from "./logFiles";
import { OpenDocument } from "./openDocument";
import { Recogniser } from "./recognition/recogniser";
import { fileKey } from "./uris";
import { CustomVendors } from "./vendors/customVendors";
import { documentVendors } from "./vendors/documentVendors";
import { matchesGlob } from "./vendors/globs";
import { logVendors } from "./vendors/logVendors";
import { SECTION, type Settings } from "./vendors/settings";
import { type VendorSigns, vendorSignsOf } from "./vendors/signs/vendorSigns";
import { NO_EVIDENCE, type VendorEvidence } from "./vendors/vendorEvidence";
import { vendorsSaid } from "./vendors/vendorsInUse";
import { EVIDENCE_FILES, WorkspaceEvidence } from "./vendors/workspaceEvidence";
import { canWatch, watch } from "./watching";

/** How long typing has to rest before what it changes elsewhere is looked after, in ms. */
const PUSH_DELAY = 200;

/** How long an answer waits for the files around a document, in ms. */
const PATIENCE = 500;

/** What a server finds where it runs. */
export interface Runtime {
  /** The files of this machine; missing in a browser. */
  readonly files?: FileSystem;
  /** The logs of this machine; missing in a browser. */
  readonly logFiles?: LogFiles;
}

/** How often a reading tells how far it has come, in ms. */
const PROGRESS_EVERY = 200;

/** An open document with all that features need. */
interface Served {
  readonly document: OpenDocument;
  readonly settings: Settings;
  readonly context: FeatureContext;
}

/** Serves one client, from its `initialize` to its `exit`. Starts listening on the connection. */
export function startServer(connection: Connection, runtime: Runtime): void {
  connection.onInitialize((params) => new Session(connection, params, runtime).initialize());
  connection.listen();
}

/** One client: its documents, its settings, and a thin delegate for each request. */
class Session {
  private readonly recognisers = new WeakMap<Catalog, Recogniser>();
  private readonly documents: TextDocuments<OpenDocument>;
  private readonly configuration: Configuration;
  private readonly customVendors: CustomVendors;
  private vendorReload: ReturnType<typeof setTimeout> | undefined;
  private readonly workspaceEvidence: WorkspaceEvidence;
  private readonly watchedFolders = new Set<string>();
  private readonly language;
  private readonly t;
  private readonly client: ClientAbilities;
  private readonly guard: Guard;
  private readonly pushes = new Map<string, ReturnType<typeof setTimeout>>();
  /** What was last told of each document, by the notification's method. */
  private readonly told = new Map<string, Map<string, string>>();

  constructor(
    private readonly connection: Connection,
    private readonly params: InitializeParams,
    private readonly runtime: Runtime,
  ) {
    const { capabilities, locale, initializationOptions } = params;
    this.client = clientAbilities(params);
    this.guard = guardWith(connection.console);
    this.language = bundleLanguage(locale);
    this.t = translator(locale);
    const complain = (message: string) =>
      connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message,
      });
    const others = this.client.readsFiles ? clientFiles(connection) : undefined;
    const files = workspaceFiles(filesByScheme(runtime.files, others));
    this.workspaceEvidence = new WorkspaceEvidence(files);
    this.customVendors = new CustomVendors(
      {
        files,
        openText: (uri) => this.openText(uri),
        complain,
        publish: (file) =>
          connection.sendDiagnostics({ uri: file.uri, diagnostics: vendorFileProblems(file) }),
        watch: (watched) => watch(connection, capabilities, watched),
      },
      this.t,
    );
    this.configuration = new Configuration(
      {
        ask: this.client.answersConfiguration
          ? (scopeUri) => connection.workspace.getConfiguration({ scopeUri, section: SECTION })
          : undefined,
        complain,
      },
      (folder, names) => this.customVendors.vendorsOf(folder, names),
      this.t,
      initializationOptions,
      foldersOf(params),
    );
    this.documents = new TextDocuments<OpenDocument>({
      create: (uri, languageId, version, content) =>
        new OpenDocument(
          TextDocument.create(uri, languageId, version, content),
          this.recogniserOf(builtinCatalog),
        ),
      update: (document, changes, version) => {
        document.update(changes, version);
        return document;
      },
    });
  }

  initialize(): InitializeResult {
    this.listen();
    return {
      serverInfo: { name: SOURCE, version },
      capabilities: capabilitiesFor(this.client),
    };
  }

  /** Made with the first document, so that an editor's start does not wait for its patterns. */
  private recogniserOf(catalog: Catalog): Recogniser {
    const recogniser = this.recognisers.get(catalog) ?? new Recogniser(lexiconOf(catalog));
    this.recognisers.set(catalog, recogniser);
    return recogniser;
  }

  private listen(): void {
    const { connection, documents } = this;
    documents.listen(connection);
    connection.onInitialized(
      this.guard("initialized", undefined, async () => {
        if (this.client.hasFolders) this.followFolders();
        await this.followConfiguration();
      }),
    );
    connection.onDidChangeConfiguration(
      this.guard("configuration change", undefined, ({ settings }) =>
        this.configurationChanged(settings),
      ),
    );
    documents.onDidOpen(() => {
      if (!canWatch(this.params.capabilities)) this.workspaceEvidence.forget();
    });
    documents.onDidChangeContent(({ document }) => {
      this.vendorTextChanged(document.uri);
      this.documentChanged(document);
    });
    documents.onDidClose(({ document }) => {
      this.vendorTextChanged(document.uri);
      this.documentClosed(document);
    });
    connection.onDidChangeWatchedFiles(
      this.guard("file change", undefined, ({ changes }) => this.filesChanged(changes)),
    );

    connection.onHover(
      this.guard("hover", null, async ({ textDocument, position }) => {
        const served = await this.serve(textDocument.uri);
        return served && hover(served.document, position, served.context);
      }),
    );
    connection.onCompletion(
      this.guard("completion", [], async ({ textDocument, position }) => {
        const served = await this.serve(textDocument.uri);
        return served ? completion(served.document, position, served.context) : [];
      }),
    );
    connection.onCompletionResolve(async (item) => {
      const resolve = this.guard("completion resolve", item, async () => {
        const uri = completionUri(item);
        const served = uri === undefined ? null : await this.serve(uri);
        if (!served) return item;
        return resolveCompletion(item, { ...served.context, markup: this.client.completionMarkup });
      });
      return resolve();
    });
    connection.languages.inlayHint.on(
      this.guard("annotations", null, async ({ textDocument, range }) => {
        const served = await this.serve(textDocument.uri);
        if (!served) return null;
        return annotations(served.document, range, served.settings, served.context);
      }),
    );
    connection.languages.inlayHint.resolve(async (hint) => {
      const resolve = this.guard("annotation resolve", hint, async () => {
        const uri = annotationUri(hint);
        const served = uri === undefined ? null : await this.serve(uri);
        return served ? resolveAnnotation(hint, served.document, served.context) : hint;
      });
      return resolve();
    });
    connection.onDocumentSymbol(
      this.guard("document symbol", [], async ({ textDocument }) => {
        const log = await this.serveLog(textDocument.uri);
        return log ? logSymbols(log.document, log.context) : [];
      }),
    );
    connection.onCodeLens(
      this.guard("code lens", [], async ({ textDocument }) => {
        const log = await this.serveLog(textDocument.uri);
        return log ? explainLens(log.document, log.context) : [];
      }),
    );
    connection.onDocumentHighlight(
      this.guard("document highlight", null, async ({ textDocument, position }) => {
        const served = await this.serveWhole(textDocument.uri);
        return served && documentHighlights(served.document, position);
      }),
    );
    connection.onReferences(
      this.guard("references", null, async ({ textDocument, position }) => {
        const served = await this.serveWhole(textDocument.uri);
        return served && references(served.document, position, await this.servedDocuments());
      }),
    );
    connection.onWorkspaceSymbol(
      this.guard("workspace symbol", [], async ({ query }) =>
        workspaceSymbols(query, await this.servedDocuments(), await this.catalogContext()),
      ),
    );
    connection.onCodeAction(
      this.guard("code action", [], async ({ textDocument, range, context: { only } }) => {
        const served = await this.serve(textDocument.uri);
        if (!served) return [];
        const { document, settings, context } = served;
        return codeActions(document, range, only, settings, context, this.actionClient);
      }),
    );
    this.listenToOwnRequests();
    if (this.client.pullsDiagnostics) {
      connection.languages.diagnostics.on(
        this.guard("diagnostic", fullReport([]), async ({ textDocument }) =>
          fullReport(await this.diagnose(textDocument.uri)),
        ),
      );
    }
  }

  /** What our own client asks for beyond LSP. */
  private listenToOwnRequests(): void {
    const { connection } = this;
    connection.onRequest(
      VendorsRequest,
      this.guard("vendors", [], async ({ uri }) => this.listVendors(uri)),
    );
    connection.onRequest(
      LookUpRequest,
      this.guard("look up", [], async (params) => lookUp(params, await this.catalogContext())),
    );
    connection.onRequest(
      CodePageRequest,
      this.guard("code page", null, async (params) =>
        codePage(params, await this.catalogContext()),
      ),
    );
    connection.onRequest(
      ComparisonRequest,
      this.guard("comparison", { vendors: [], rows: [] }, async (params) =>
        comparison(params, await this.catalogContext()),
      ),
    );
    connection.onRequest(
      ChatAnswerRequest,
      this.guard("chat answer", "", async (params) =>
        chatAnswer(params, await this.catalogContext()),
      ),
    );
    connection.onRequest(
      CodesInRequest,
      this.guard("codes", [], async ({ uri, range }) => {
        const served = await this.serveWhole(uri);
        return served ? codesIn(served.document, range) : [];
      }),
    );
    connection.onRequest(
      CodesInLinesRequest,
      this.guard("codes in lines", [], async (params) =>
        codesInLines(params, this.recogniserOf((await this.catalogContext()).catalog)),
      ),
    );
    connection.onRequest(
      ExplainLogRequest,
      this.guard("explain log", null, (params, cancelled) => this.explain(params, cancelled)),
    );
    connection.onRequest(
      LogKindsRequest,
      this.guard("kinds of errors", [], async ({ uri }) => {
        const log = await this.serveLog(uri);
        return log ? logKinds(log.document, log.context) : [];
      }),
    );
    connection.onRequest(
      NextErrorRequest,
      this.guard("next error", null, async ({ uri, ...from }) => {
        const served = await this.serveWhole(uri);
        return served && nextError(served.document, from);
      }),
    );
  }

  private async explain(
    { log, token }: ExplainLogParams,
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
    const vendorOf = await this.vendorOfLog(log);
    const context = await this.catalogContext();
    try {
      const explained = await explainLog(bytes, {
        readers: readHere({ recogniser: this.recogniserOf(context.catalog), vendorOf }),
        vendorOf,
        now: Date.now(),
        signal: abort.signal,
        progress: async ({ lines }) => {
          if (Date.now() - said >= PROGRESS_EVERY) {
            said = Date.now();
            const progress = { lines, ...(share !== undefined && { share }) };
            await this.connection.sendProgress(ExplainProgressType, token, progress);
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
        return document && bytesOf(document.textIn(log.range));
      }
      case "file": {
        const own = log.uri.startsWith("file:") ? this.runtime.logFiles : undefined;
        return (own ?? clientLogFiles(this.connection)).open(log.uri, listener);
      }
    }
  }

  /** Tells the vendor of a log's errors: the one that people have said, else what an event names. */
  private async vendorOfLog(log: LogSource): Promise<VendorOf> {
    const uri = log.type === "text" ? "" : log.uri;
    const { settings, known } = await this.configuration.of(uri);
    const directives = this.documents.get(uri)?.directivesSoFar ?? [];
    const path = this.configuration.pathOf(uri);
    const said = vendorsSaid(directives, path, settings, known.catalog);
    if (!said) return logVendors(vendorSignsOf(known.catalog).reader);
    const [vendor, ...others] = said.vendors;
    if (!vendor || others.length > 0) return () => undefined;
    const clue = { vendor: vendor.id, name: vendor.name, evidence: sourceText(said, this.t) };
    return () => clue;
  }

  /** The open documents that are not excluded, in the order in which they were opened. */
  private async servedDocuments(): Promise<OpenDocument[]> {
    const served = await Promise.all(this.documents.all().map(({ uri }) => this.serveWhole(uri)));
    return served.flatMap((one) => one?.document ?? []);
  }

  private get actionClient() {
    return {
      commands: this.client.commands,
      hasVersions: this.client.takesVersions,
      hasWorkspace: this.configuration.folders.length > 0,
    };
  }

  /** The open document with all that features need; null where it is closed or excluded. */
  private async serve(uri: string): Promise<Served | null> {
    const { settings, known } = await this.configuration.of(uri);
    const document = this.documents.get(uri);
    if (!document || matchesGlob(this.configuration.pathOf(uri), settings.exclude)) return null;
    document.readWith(this.recogniserOf(known.catalog));
    const context = await this.contextOf(document, settings, known.catalog);
    return { document, settings, context };
  }

  /** The same, once the whole text has been read. */
  private async serveWhole(uri: string) {
    const served = await this.serve(uri);
    if (!served) return null;
    await this.readToEnd(served);
    return this.serve(uri);
  }

  /** Reads what is left of a text, for codes and for what it says of its vendor. */
  private async readToEnd({ document, context }: Served): Promise<void> {
    await document.readWhole();
    if (document.kind !== "log" || !document.isAboutStorage) return;
    await document.readVendorEvidence(vendorSignsOf(context.catalog).reader);
  }

  /** An open log that is not excluded, once it has been read; null for what is no log. */
  private async serveLog(uri: string) {
    return this.documents.get(uri)?.kind === "log" ? this.serveWhole(uri) : null;
  }

  private async contextOf(
    document: OpenDocument,
    settings: Settings,
    catalog: Catalog,
  ): Promise<FeatureContext> {
    const path = this.configuration.pathOf(document.uri);
    const said = vendorsSaid(document.directivesSoFar, path, settings, catalog);
    const around = (signs: VendorSigns, usesAnyClient: boolean) =>
      this.evidenceAround(document.uri, signs, usesAnyClient);
    return {
      catalog,
      t: this.t,
      language: this.language,
      ...(await documentVendors(document, said, around, catalog)),
      markup: this.client.hoverMarkup,
      opensCodes: this.client.commands.has(OPEN_CODE),
    };
  }

  /** For questions that come from no document: the vendors of all folders. */
  private async catalogContext(): Promise<CatalogContext> {
    await Promise.all(this.configuration.folders.map(({ uri }) => this.configuration.of(uri)));
    const { catalog } = await this.customVendors.everywhere();
    return { catalog, t: this.t, language: this.language };
  }

  /** What the workspace around a document says of its vendor; nothing yet where that takes long. */
  private async evidenceAround(
    uri: string,
    signs: VendorSigns,
    usesAnyClient: boolean,
  ): Promise<VendorEvidence> {
    const root = this.configuration.folderOf(uri);
    if (root === undefined) return NO_EVIDENCE;
    this.watchEvidence(root);
    let isLate = false;
    const reading = this.workspaceEvidence.of(uri, root, signs, usesAnyClient);
    const waiting = delay(PATIENCE).then(() => {
      isLate = true;
      return NO_EVIDENCE;
    });
    const lookAgain = this.guard("late files", undefined, () => this.readAgain());
    void reading.then(() => (isLate ? lookAgain() : undefined));
    return Promise.race([reading, waiting]);
  }

  /** Wants to hear of changes to what {@link WorkspaceEvidence} reads in a workspace folder. */
  private watchEvidence(folderUri: string): void {
    if (this.watchedFolders.has(folderUri)) return;
    this.watchedFolders.add(folderUri);
    const { connection, params } = this;
    watch(connection, params.capabilities, [{ folderUri, pattern: EVIDENCE_FILES }]);
  }

  /** The problems with a document's codes; those of a vendor file are what it lists. */
  private async diagnose(uri: string): Promise<Diagnostic[]> {
    const served = await this.serve(uri);
    if (!served || this.customVendors.isVendorFile(uri)) return [];
    if (!areReported(served.document, served.settings)) return [];
    const whole = await this.serveWhole(uri);
    return whole ? diagnostics(whole.document, whole.settings, whole.context) : [];
  }

  private documentChanged({ uri }: OpenDocument): void {
    clearTimeout(this.pushes.get(uri));
    this.pushes.set(
      uri,
      setTimeout(
        this.guard("document change", undefined, async () => {
          this.pushes.delete(uri);
          await this.readAhead(uri);
          await this.sendVendorStatus(uri);
          await this.sendLogSummary(uri);
          if (!this.client.pullsDiagnostics) await this.pushDiagnostics(uri);
        }),
        PUSH_DELAY,
      ),
    );
  }

  /** Reads what is left of a text, and has its annotations shown anew where it names a vendor. */
  private async readAhead(uri: string): Promise<void> {
    const served = await this.serve(uri);
    if (!served) return;
    const before = vendorStatus(uri, served.context);
    await this.readToEnd(served);
    const after = vendorStatus(uri, (await this.serve(uri))?.context);
    if (JSON.stringify(after) !== JSON.stringify(before)) await this.refreshAnnotations();
  }

  private async refreshAnnotations(): Promise<void> {
    if (this.client.refreshesAnnotations) await this.connection.languages.inlayHint.refresh();
  }

  private async refreshDiagnostics(): Promise<void> {
    if (this.client.pullsDiagnostics && this.client.refreshesDiagnostics)
      await this.connection.languages.diagnostics.refresh();
  }

  private async pushDiagnostics(uri: string): Promise<void> {
    const items = await this.diagnose(uri);
    const document = this.documents.get(uri);
    if (!document) return;
    const diagnostics = [...items, ...this.vendorFileProblems(uri)];
    await this.connection.sendDiagnostics({ uri, version: document.version, diagnostics });
  }

  private vendorFileProblems(uri: string): Diagnostic[] {
    const file = this.customVendors.brokenFile(uri);
    return file ? vendorFileProblems(file) : [];
  }

  private async sendVendorStatus(uri: string): Promise<void> {
    if (!this.client.wantsVendorStatus) return;
    const served = await this.serve(uri);
    const status = vendorStatus(uri, served?.context);
    if (this.isNews(uri, VendorStatusNotification, status)) {
      await this.connection.sendNotification(VendorStatusNotification, status);
    }
  }

  private async sendLogSummary(uri: string): Promise<void> {
    if (!this.client.wantsLogs) return;
    const log = await this.serveLog(uri);
    const summary = log ? logSummary(log.document) : { uri, errors: 0, kinds: 0, outlined: 0 };
    if (this.isNews(uri, LogSummaryNotification, summary)) {
      await this.connection.sendNotification(LogSummaryNotification, summary);
    }
  }

  /** Whether an open document's client has been told something else before, or nothing. */
  private isNews(uri: string, { method }: { readonly method: string }, told: unknown): boolean {
    if (!this.documents.get(uri)) return false;
    const before = this.told.get(uri) ?? new Map<string, string>();
    const now = JSON.stringify(told);
    if (before.get(method) === now) return false;
    this.told.set(uri, before.set(method, now));
    return true;
  }

  private documentClosed({ uri }: OpenDocument): void {
    clearTimeout(this.pushes.get(uri));
    this.pushes.delete(uri);
    this.told.delete(uri);
    this.configuration.forget(uri);
    if (!this.client.pullsDiagnostics) {
      this.connection.sendDiagnostics({ uri, diagnostics: this.vendorFileProblems(uri) });
    }
  }

  /** The text of an open document, in whatever way its client writes the URI. */
  private openText(uri: string): string | undefined {
    const key = fileKey(uri);
    const document =
      this.documents.get(uri) ?? this.documents.all().find((one) => fileKey(one.uri) === key);
    return document?.content;
  }

  private async filesChanged(changes: readonly FileEvent[]): Promise<void> {
    if (this.workspaceEvidence.changed(changes.map(({ uri }) => uri))) await this.readAgain();
    if (changes.some(({ type }) => type !== FileChangeType.Changed)) {
      this.customVendors.filesCameOrWent();
      this.reloadVendors();
    }
    for (const { uri } of changes) this.vendorTextChanged(uri);
  }

  private vendorTextChanged(uri: string): void {
    if (this.customVendors.textChanged(uri)) this.reloadVendors();
  }

  private reloadVendors(): void {
    clearTimeout(this.vendorReload);
    this.vendorReload = setTimeout(
      this.guard("vendor files", undefined, async () => {
        if (await this.customVendors.reload()) await this.readAgain();
      }),
      PUSH_DELAY,
    );
  }

  private async listVendors(uri: string | null): Promise<ListedVendor[]> {
    const { catalog } =
      uri === null ? await this.catalogContext() : (await this.configuration.of(uri)).known;
    return catalog.vendors.map(({ id, name }) => ({ id, name }));
  }

  private async configurationChanged(settings: unknown): Promise<void> {
    this.configuration.changed(settings);
    this.customVendors.forget();
    await this.readAgain();
  }

  /** Brings up to date what clients show of the documents. */
  private async readAgain(): Promise<void> {
    for (const document of this.documents.all()) this.documentChanged(document);
    await Promise.all([this.refreshAnnotations(), this.refreshDiagnostics()]);
  }

  private async followConfiguration(): Promise<void> {
    if (!this.client.registersConfiguration) return;
    await this.connection.client.register(DidChangeConfigurationNotification.type, {
      section: SECTION,
    });
  }

  private followFolders(): void {
    const follow = this.guard(
      "folder change",
      undefined,
      async ({ added, removed }: WorkspaceFoldersChangeEvent) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        const kept = this.configuration.folders.filter(({ uri }) => !gone.has(uri));
        this.configuration.folders = [...kept, ...added];
        await this.configurationChanged(undefined);
      },
    );
    this.connection.workspace.onDidChangeWorkspaceFolders(follow);
  }
}

function delay(ms: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, ms));
}

function fullReport(items: Diagnostic[]): DocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items };
}
