import {
  type Connection,
  type Diagnostic,
  DidChangeConfigurationNotification,
  type DocumentDiagnosticReport,
  DocumentDiagnosticReportKind,
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
import { type ClientListener, ClientUpdates } from "./clientUpdates";
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
import { LogSummaryNotification } from "./features/logSummary";
import { logSymbols } from "./features/logSymbols";
import { LookUpRequest, lookUp } from "./features/lookUp";
import { NextErrorRequest, nextError } from "./features/nextError";
import { references } from "./features/references";
import { vendorFileProblems } from "./features/vendorFileProblems";
import { VendorsRequest, vendorList } from "./features/vendorList";
import { VendorStatusNotification } from "./features/vendorStatus";
import { workspaceSymbols } from "./features/workspaceSymbols";
import { type FileSystem, workspaceFiles } from "./files";
import { type Guard, guardWith } from "./guarded";
import { bundleLanguage, translator } from "./l10n";
import { LogExplainer } from "./logExplainer";
import type { LogFiles } from "./logFiles";
import { type OpenDocuments, openDocuments, openText } from "./openDocuments";
import { Problems } from "./problems";
import { recogniserOf } from "./recogniserOf";
import { ServedDocuments } from "./servedDocuments";
import { CustomVendors } from "./vendors/customVendors";
import { SECTION } from "./vendors/settings";
import { Surroundings } from "./vendors/surroundings";
import { WorkspaceEvidence } from "./vendors/workspaceEvidence";
import { canWatch, watch } from "./watching";
import { WorkspaceChanges } from "./workspaceChanges";

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
  private readonly surroundings: Surroundings;
  private readonly served: ServedDocuments;
  private readonly problems: Problems;
  private readonly logs: LogExplainer;
  private readonly updates: ClientUpdates;
  private readonly changes: WorkspaceChanges;
  private readonly t;
  private readonly client: ClientAbilities;
  private readonly guard: Guard;
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
    const lookAgain = this.guard("late files", undefined, () => this.updates.everythingChanged());
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
    this.updates = new ClientUpdates(
      clientListener(connection, this.client),
      this.documents,
      this.served,
      this.problems,
      this.guard,
    );
    this.changes = new WorkspaceChanges(
      configuration,
      customVendors,
      surroundings,
      this.updates,
      this.guard,
    );
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
        this.changes.configurationChanged(settings),
      ),
    );
    documents.onDidOpen(() => {
      if (!canWatch(this.params.capabilities)) this.surroundings.forget();
    });
    documents.onDidChangeContent(({ document: { uri } }) => {
      this.changes.textChanged(uri);
      this.updates.documentChanged(uri);
    });
    documents.onDidClose(
      this.guard("document close", undefined, async ({ document: { uri } }) => {
        this.changes.textChanged(uri);
        this.configuration.forget(uri);
        await this.updates.documentClosed(uri);
      }),
    );
    connection.onDidChangeWatchedFiles(
      this.guard("file change", undefined, ({ changes }) => this.changes.filesChanged(changes)),
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

  private async followConfiguration(): Promise<void> {
    if (!this.client.registersConfiguration) return;
    await this.connection.client.register(DidChangeConfigurationNotification.type, {
      section: SECTION,
    });
  }

  private followFolders(): void {
    const follow = this.guard("folder change", undefined, (event: WorkspaceFoldersChangeEvent) =>
      this.changes.foldersChanged(event),
    );
    this.connection.workspace.onDidChangeWorkspaceFolders(follow);
  }
}

function clientListener(connection: Connection, client: ClientAbilities): ClientListener {
  const { inlayHint, diagnostics } = connection.languages;
  return {
    publish: client.pullsDiagnostics ? undefined : (params) => connection.sendDiagnostics(params),
    vendorStatus: client.wantsVendorStatus
      ? (status) => connection.sendNotification(VendorStatusNotification, status)
      : undefined,
    logSummary: client.wantsLogs
      ? (summary) => connection.sendNotification(LogSummaryNotification, summary)
      : undefined,
    refreshAnnotations: client.refreshesAnnotations ? () => inlayHint.refresh() : undefined,
    refreshDiagnostics:
      client.pullsDiagnostics && client.refreshesDiagnostics
        ? () => diagnostics.refresh()
        : undefined,
  };
}

function fullReport(items: Diagnostic[]): DocumentDiagnosticReport {
  return { kind: DocumentDiagnosticReportKind.Full, items };
}
