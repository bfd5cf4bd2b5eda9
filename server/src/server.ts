import {
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
  type WorkspaceFoldersChangeEvent,
} from "vscode-languageserver";
import { version } from "../../package.json";
import { capabilitiesFor } from "./capabilities";
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
import { SOURCE } from "./features/diagnostics";
import { documentHighlights } from "./features/documentHighlights";
import { explainLens } from "./features/explainLens";
import { ExplainLogRequest, ExplainProgressType } from "./features/explainLogRequest";
import { hover } from "./features/hover";
import { OPEN_CODE } from "./features/links";
import { LogKindsRequest, logKinds } from "./features/logKinds";
import { LogSummaryNotification, logSummary } from "./features/logSummary";
import { logSymbols } from "./features/logSymbols";
import { LookUpRequest, lookUp } from "./features/lookUp";
import { NextErrorRequest, nextError } from "./features/nextError";
import { references } from "./features/references";
import { vendorFileProblems } from "./features/vendorFileProblems";
import { VendorsRequest, vendorList } from "./features/vendorList";
import { VendorStatusNotification, vendorStatus } from "./features/vendorStatus";
import { workspaceSymbols } from "./features/workspaceSymbols";
import { type FileSystem, workspaceFiles } from "./files";
import { type Guard, guardWith } from "./guarded";
import { bundleLanguage, translator } from "./l10n";
import { LogExplainer } from "./logExplainer";
import type { LogFiles } from "./logFiles";
import type { OpenDocument } from "./openDocument";
import { type OpenDocuments, openDocuments, openText } from "./openDocuments";
import { Problems } from "./problems";
import { recogniserOf } from "./recogniserOf";
import { ServedDocuments } from "./servedDocuments";
import { CustomVendors } from "./vendors/customVendors";
import { SECTION } from "./vendors/settings";
import { Surroundings } from "./vendors/surroundings";
import { WorkspaceEvidence } from "./vendors/workspaceEvidence";
import { canWatch, watch } from "./watching";

/** How long typing has to rest before what it changes elsewhere is looked after, in ms. */
const PUSH_DELAY = 200;

/** What a server finds where it runs. */
export interface Runtime {
  /** The files of this machine; missing in a browser. */
  readonly files?: FileSystem;
  /** The logs of this machine; missing in a browser. */
  readonly logFiles?: LogFiles;
}

/** Serves one client, from its `initialize` to its `exit`. Starts listening on the connection. */
export function startServer(connection: Connection, runtime: Runtime): void {
  connection.onInitialize((params) => new Session(connection, params, runtime).initialize());
  connection.listen();
}

/** One client: its documents, its settings, and a thin delegate for each request. */
class Session {
  private readonly documents: OpenDocuments = openDocuments();
  private readonly configuration: Configuration;
  private readonly customVendors: CustomVendors;
  private vendorReload: ReturnType<typeof setTimeout> | undefined;
  private readonly surroundings: Surroundings;
  private readonly served: ServedDocuments;
  private readonly problems: Problems;
  private readonly logs: LogExplainer;
  private readonly t;
  private readonly client: ClientAbilities;
  private readonly guard: Guard;
  private readonly pushes = new Map<string, ReturnType<typeof setTimeout>>();
  /** What was last told of each document, by the notification's method. */
  private readonly told = new Map<string, Map<string, string>>();

  constructor(
    private readonly connection: Connection,
    private readonly params: InitializeParams,
    runtime: Runtime,
  ) {
    const { capabilities, locale, initializationOptions } = params;
    this.client = clientAbilities(params);
    this.guard = guardWith(connection.console);
    this.t = translator(locale);
    const complain = (message: string) =>
      connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message,
      });
    const others = this.client.readsFiles ? clientFiles(connection) : undefined;
    const files = workspaceFiles(filesByScheme(runtime.files, others));
    const lookAgain = this.guard("late files", undefined, () => this.readAgain());
    this.surroundings = new Surroundings(new WorkspaceEvidence(files), {
      folderOf: (uri) => this.configuration.folderOf(uri),
      watch: (watched) => watch(connection, capabilities, watched),
      onLate: () => void lookAgain(),
    });
    this.customVendors = new CustomVendors(
      {
        files,
        openText: (uri) => openText(this.documents, uri),
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
    const { configuration, customVendors, surroundings, t } = this;
    this.served = new ServedDocuments(this.documents, configuration, customVendors, surroundings, {
      t,
      language: bundleLanguage(locale),
      markup: this.client.hoverMarkup,
      opensCodes: this.client.commands.has(OPEN_CODE),
    });
    this.problems = new Problems(this.served, customVendors);
    const logFilesFor = (uri: string) =>
      (uri.startsWith("file:") && runtime.logFiles) || clientLogFiles(connection);
    this.logs = new LogExplainer(this.documents, configuration, this.served, logFilesFor, t);
  }

  initialize(): InitializeResult {
    this.listen();
    return {
      serverInfo: { name: SOURCE, version },
      capabilities: capabilitiesFor(this.client),
    };
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
      if (!canWatch(this.params.capabilities)) this.surroundings.forget();
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
        const served = await this.served.serve(textDocument.uri);
        return served && hover(served.document, position, served.context);
      }),
    );
    connection.onCompletion(
      this.guard("completion", [], async ({ textDocument, position }) => {
        const served = await this.served.serve(textDocument.uri);
        return served ? completion(served.document, position, served.context) : [];
      }),
    );
    connection.onCompletionResolve(async (item) => {
      const resolve = this.guard("completion resolve", item, async () => {
        const uri = completionUri(item);
        const served = uri === undefined ? null : await this.served.serve(uri);
        if (!served) return item;
        return resolveCompletion(item, { ...served.context, markup: this.client.completionMarkup });
      });
      return resolve();
    });
    connection.languages.inlayHint.on(
      this.guard("annotations", null, async ({ textDocument, range }) => {
        const served = await this.served.serve(textDocument.uri);
        if (!served) return null;
        return annotations(served.document, range, served.settings, served.context);
      }),
    );
    connection.languages.inlayHint.resolve(async (hint) => {
      const resolve = this.guard("annotation resolve", hint, async () => {
        const uri = annotationUri(hint);
        const served = uri === undefined ? null : await this.served.serve(uri);
        return served ? resolveAnnotation(hint, served.document, served.context) : hint;
      });
      return resolve();
    });
    connection.onDocumentSymbol(
      this.guard("document symbol", [], async ({ textDocument }) => {
        const log = await this.served.serveLog(textDocument.uri);
        return log ? logSymbols(log.document, log.context) : [];
      }),
    );
    connection.onCodeLens(
      this.guard("code lens", [], async ({ textDocument }) => {
        const log = await this.served.serveLog(textDocument.uri);
        return log ? explainLens(log.document, log.context) : [];
      }),
    );
    connection.onDocumentHighlight(
      this.guard("document highlight", null, async ({ textDocument, position }) => {
        const served = await this.served.serveWhole(textDocument.uri);
        return served && documentHighlights(served.document, position);
      }),
    );
    connection.onReferences(
      this.guard("references", null, async ({ textDocument, position }) => {
        const served = await this.served.serveWhole(textDocument.uri);
        return served && references(served.document, position, await this.served.serveAll());
      }),
    );
    connection.onWorkspaceSymbol(
      this.guard("workspace symbol", [], async ({ query }) =>
        workspaceSymbols(query, await this.served.serveAll(), await this.served.catalogContext()),
      ),
    );
    connection.onCodeAction(
      this.guard("code action", [], async ({ textDocument, range, context: { only } }) => {
        const served = await this.served.serve(textDocument.uri);
        if (!served) return [];
        const { document, settings, context } = served;
        return codeActions(document, range, only, settings, context, this.actionClient);
      }),
    );
    this.listenToOwnRequests();
    if (this.client.pullsDiagnostics) {
      connection.languages.diagnostics.on(
        this.guard("diagnostic", fullReport([]), async ({ textDocument }) =>
          fullReport(await this.problems.of(textDocument.uri)),
        ),
      );
    }
  }

  /** What our own client asks for beyond LSP. */
  private listenToOwnRequests(): void {
    const { connection } = this;
    connection.onRequest(
      VendorsRequest,
      this.guard("vendors", [], async ({ uri }) => vendorList(await this.served.catalogOf(uri))),
    );
    connection.onRequest(
      LookUpRequest,
      this.guard("look up", [], async (params) =>
        lookUp(params, await this.served.catalogContext()),
      ),
    );
    connection.onRequest(
      CodePageRequest,
      this.guard("code page", null, async (params) =>
        codePage(params, await this.served.catalogContext()),
      ),
    );
    connection.onRequest(
      ComparisonRequest,
      this.guard("comparison", { vendors: [], rows: [] }, async (params) =>
        comparison(params, await this.served.catalogContext()),
      ),
    );
    connection.onRequest(
      ChatAnswerRequest,
      this.guard("chat answer", "", async (params) =>
        chatAnswer(params, await this.served.catalogContext()),
      ),
    );
    connection.onRequest(
      CodesInRequest,
      this.guard("codes", [], async ({ uri, range }) => {
        const served = await this.served.serveWhole(uri);
        return served ? codesIn(served.document, range) : [];
      }),
    );
    connection.onRequest(
      CodesInLinesRequest,
      this.guard("codes in lines", [], async (params) =>
        codesInLines(params, recogniserOf((await this.served.catalogContext()).catalog)),
      ),
    );
    connection.onRequest(
      ExplainLogRequest,
      this.guard("explain log", null, ({ log, token }, cancelled) =>
        this.logs.explain(
          log,
          (progress) => connection.sendProgress(ExplainProgressType, token, progress),
          cancelled,
        ),
      ),
    );
    connection.onRequest(
      LogKindsRequest,
      this.guard("kinds of errors", [], async ({ uri }) => {
        const log = await this.served.serveLog(uri);
        return log ? logKinds(log.document, log.context) : [];
      }),
    );
    connection.onRequest(
      NextErrorRequest,
      this.guard("next error", null, async ({ uri, ...from }) => {
        const served = await this.served.serveWhole(uri);
        return served && nextError(served.document, from);
      }),
    );
  }

  private get actionClient() {
    return {
      commands: this.client.commands,
      hasVersions: this.client.takesVersions,
      hasWorkspace: this.configuration.folders.length > 0,
    };
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
    const served = await this.served.serve(uri);
    if (!served) return;
    const before = vendorStatus(uri, served.context);
    await this.served.readToEnd(served);
    const after = vendorStatus(uri, (await this.served.serve(uri))?.context);
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
    const items = await this.problems.of(uri);
    const document = this.documents.get(uri);
    if (!document) return;
    const diagnostics = [...items, ...this.problems.ofVendorFile(uri)];
    await this.connection.sendDiagnostics({ uri, version: document.version, diagnostics });
  }

  private async sendVendorStatus(uri: string): Promise<void> {
    if (!this.client.wantsVendorStatus) return;
    const served = await this.served.serve(uri);
    const status = vendorStatus(uri, served?.context);
    if (this.isNews(uri, VendorStatusNotification, status)) {
      await this.connection.sendNotification(VendorStatusNotification, status);
    }
  }

  private async sendLogSummary(uri: string): Promise<void> {
    if (!this.client.wantsLogs) return;
    const log = await this.served.serveLog(uri);
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
      this.connection.sendDiagnostics({ uri, diagnostics: this.problems.ofVendorFile(uri) });
    }
  }

  private async filesChanged(changes: readonly FileEvent[]): Promise<void> {
    if (this.surroundings.changed(changes.map(({ uri }) => uri))) await this.readAgain();
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

function fullReport(items: Diagnostic[]): DocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items };
}
