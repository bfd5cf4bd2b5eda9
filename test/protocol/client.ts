import {
  CancellationToken,
  type ClientCapabilities,
  type CodeAction,
  type CodeActionKind,
  CodeActionRequest,
  type CodeLens,
  CodeLensRequest,
  type CompletionItem,
  type CompletionList,
  CompletionRequest,
  CompletionResolveRequest,
  ConfigurationRequest,
  type Diagnostic,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidChangeWorkspaceFoldersNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  type Disposable,
  DocumentDiagnosticRequest,
  type DocumentHighlight,
  DocumentHighlightRequest,
  type DocumentSymbol,
  DocumentSymbolRequest,
  ExitNotification,
  type FileChangeType,
  type FileSystemWatcher,
  type Hover,
  HoverRequest,
  InitializedNotification,
  InitializeRequest,
  type InitializeResult,
  type InlayHint,
  InlayHintRequest,
  InlayHintResolveRequest,
  type Location,
  LogMessageNotification,
  type MarkupContent,
  type Position,
  type ProgressType,
  PublishDiagnosticsNotification,
  type PublishDiagnosticsParams,
  type Range,
  ReferencesRequest,
  RegistrationRequest,
  type RequestType,
  ShowMessageNotification,
  ShutdownRequest,
  UnregistrationRequest,
  type WorkspaceSymbol,
  WorkspaceSymbolRequest,
} from "vscode-languageserver/node";
import {
  EndReadLogNotification,
  LogModifiedRequest,
  type LogPiece,
  ReadLogRequest,
} from "../../server/src/clientLogFiles";
import {
  type ExplainAnswer,
  ExplainLogRequest,
  type LogSource,
} from "../../server/src/features/explainLogRequest";
import { type LogSummary, LogSummaryNotification } from "../../server/src/features/logSummary";
import type { VendorStatus } from "../../server/src/features/vendorStatus";
import { links } from "./harness";

export interface ClientOptions {
  readonly link?: keyof typeof links;
  readonly locale?: string;
  /** What `workspace/configuration` answers; a function of the asked resource. */
  readonly settings?: (uri: string) => unknown;
  readonly capabilities?: ClientCapabilities;
  readonly folder?: string;
  readonly rootUri?: string;
  readonly initializationOptions?: unknown;
  /** What the client reads of logs that it alone reaches, piece by piece, or why it can't. */
  readonly logPieces?: Iterable<Uint8Array | Extract<LogPiece, { code: string }>>;
  /** When these logs were last written; the client does not know of such a question without it. */
  readonly logModified?: number | null;
  /** Whether the client refuses what the server asks of it. */
  readonly refuses?: boolean;
  /** By URI, the files that the client reads for the server; a text of null stands for a folder. */
  readonly files?: ReadonlyMap<string, string | null>;
  /** Whether the client never answers what a folder holds. */
  readonly isStuck?: boolean;
}

/** What an up-to-date editor can do. */
const MODERN: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
    didChangeWatchedFiles: { dynamicRegistration: true, relativePatternSupport: true },
    inlayHint: { refreshSupport: true },
  },
  textDocument: {
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ["quickfix", "refactor"] } },
      isPreferredSupport: true,
    },
    hover: { contentFormat: ["markdown", "plaintext"] },
    completion: {
      completionItem: { documentationFormat: ["markdown"], labelDetailsSupport: true },
    },
    diagnostic: {},
  },
};

/** A small editor: opens texts, asks the server, and remembers what it was told. */
export class Client {
  readonly messages: string[] = [];
  /** What the server has written into its log. */
  readonly logged: string[] = [];
  readonly summaries = new Map<string, LogSummary>();
  /** How often the server asked for annotations to be shown anew. */
  annotationRefreshes = 0;
  readonly published = new Map<string, PublishDiagnosticsParams>();
  /** By registration, what the server wants to hear of. */
  readonly watched = new Map<string, readonly FileSystemWatcher[]>();
  /** How often the server has asked for diagnostics to be pulled again. */
  refreshes = 0;
  /** The URIs of the files and folders that the server has asked for. */
  readonly reads: string[] = [];
  /** The numbers of the logs that the server reads no more of. */
  readonly endedReadings: number[] = [];
  /** By document, what was said of its vendors last. */
  readonly statuses = new Map<string, VendorStatus>();
  initializeResult!: InitializeResult;
  private versions = new Map<string, number>();

  private constructor(
    private readonly link: ReturnType<(typeof links)["in-band"]>,
    private settings: (uri: string) => unknown,
  ) {}

  static async start(options: ClientOptions = {}): Promise<Client> {
    const { link = "in-band", settings = () => null, locale = "en" } = options;
    const client = new Client(links[link](), settings);
    const { connection } = client.link;
    connection.onRequest(ConfigurationRequest.type, ({ items }) =>
      items.map(({ scopeUri }) => client.settings(scopeUri ?? "")),
    );
    connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
      for (const { id, method, registerOptions } of registrations) {
        if (method !== DidChangeWatchedFilesNotification.method) continue;
        client.watched.set(id, registerOptions.watchers);
      }
    });
    connection.onRequest(UnregistrationRequest.type, ({ unregisterations }) => {
      for (const { id } of unregisterations) client.watched.delete(id);
    });
    connection.onRequest("s3ErrorCodes/readFile", ({ uri }) => {
      client.reads.push(uri);
      return options.files?.get(uri) ?? null;
    });
    connection.onRequest("s3ErrorCodes/readFolder", ({ uri }) => {
      client.reads.push(uri);
      if (options.isStuck) return new Promise(() => {});
      return [...(options.files ?? [])]
        .filter(([file]) => file.replace(/[^/]*$/, "") === uri.replace(/\/?$/, "/"))
        .map(([file, text]) => ({ name: file.replace(/.*\//, ""), isFolder: text === null }));
    });
    connection.onNotification("s3ErrorCodes/vendorStatus", (status: VendorStatus) => {
      client.statuses.set(status.uri, status);
    });
    connection.onRequest("workspace/diagnostic/refresh", () => {
      client.refreshes++;
      if (options.refuses) throw new Error("No.");
      return null;
    });
    const pieces = (options.logPieces ?? [])[Symbol.iterator]();
    connection.onRequest(ReadLogRequest, ({ uri, from }) => {
      client.reads.push(`${uri}#${from}`);
      const { value: piece = new Uint8Array() } = pieces.next();
      if ("code" in piece) return piece;
      return { base64: Buffer.from(piece).toString("base64"), size: 1 };
    });
    connection.onNotification(EndReadLogNotification, (reading) => {
      client.endedReadings.push(reading);
    });
    if (options.logModified !== undefined) {
      connection.onRequest(LogModifiedRequest, () => options.logModified ?? null);
    }
    connection.onNotification(LogSummaryNotification, (summary) => {
      client.summaries.set(summary.uri, summary);
    });
    connection.onRequest("workspace/inlayHint/refresh", () => {
      client.annotationRefreshes++;
      if (options.refuses) throw new Error("No.");
      return null;
    });
    connection.onNotification(LogMessageNotification.type, ({ message }) => {
      client.logged.push(message);
    });
    connection.onNotification(ShowMessageNotification.type, ({ message }) => {
      client.messages.push(message);
    });
    connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
      client.published.set(params.uri, params);
    });
    connection.listen();
    client.initializeResult = await connection.sendRequest(InitializeRequest.type, {
      processId: null,
      rootUri: options.rootUri ?? null,
      locale,
      initializationOptions: options.initializationOptions,
      capabilities: options.capabilities ?? MODERN,
      workspaceFolders: options.folder ? [{ uri: options.folder, name: "folder" }] : null,
    });
    await connection.sendNotification(InitializedNotification.type, {});
    return client;
  }

  /** Opens a text, in which a `|` may mark the cursor; several are taken as text. */
  async open(text: string, languageId: string, uri = `file:///w/${languageId}.${languageId}`) {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    await this.link.connection.sendNotification(DidOpenTextDocumentNotification.type, {
      textDocument: { uri, languageId, version, text },
    });
    return uri;
  }

  async change(uri: string, text: string): Promise<void> {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    await this.link.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ text }],
    });
  }

  /** Replaces a part of a text. */
  async edit(uri: string, range: Range, text: string): Promise<void> {
    const version = (this.versions.get(uri) ?? 0) + 1;
    this.versions.set(uri, version);
    await this.link.connection.sendNotification(DidChangeTextDocumentNotification.type, {
      textDocument: { uri, version },
      contentChanges: [{ range, text }],
    });
  }

  async close(uri: string): Promise<void> {
    await this.link.connection.sendNotification(DidCloseTextDocumentNotification.type, {
      textDocument: { uri },
    });
  }

  async configure(settings: (uri: string) => unknown, sent: unknown = null): Promise<void> {
    this.settings = settings;
    await this.link.connection.sendNotification(DidChangeConfigurationNotification.type, {
      settings: sent,
    });
  }

  /** Tells of files that have changed on disk. */
  async filesChanged(type: FileChangeType, ...uris: string[]): Promise<void> {
    await this.link.connection.sendNotification(DidChangeWatchedFilesNotification.type, {
      changes: uris.map((uri) => ({ uri, type })),
    });
  }

  /** Removes a folder from the workspace. */
  async removeFolder(uri: string): Promise<void> {
    await this.link.connection.sendNotification(DidChangeWorkspaceFoldersNotification.type, {
      event: { added: [], removed: [{ uri, name: "folder" }] },
    });
  }

  hover(uri: string, position: Position): Promise<Hover | null> {
    return this.link.connection.sendRequest(HoverRequest.type, { textDocument: { uri }, position });
  }

  async hoverText(uri: string, position: Position): Promise<string | null> {
    const hover = await this.hover(uri, position);
    return hover && (hover.contents as MarkupContent).value;
  }

  async complete(uri: string, position: Position): Promise<CompletionItem[]> {
    const answer = await this.link.connection.sendRequest(CompletionRequest.type, {
      textDocument: { uri },
      position,
    });
    return (answer as CompletionList)?.items ?? (answer as CompletionItem[] | null) ?? [];
  }

  resolve(item: CompletionItem): Promise<CompletionItem> {
    return this.link.connection.sendRequest(CompletionResolveRequest.type, item);
  }

  async diagnostics(uri: string): Promise<Diagnostic[]> {
    const report = await this.link.connection.sendRequest(DocumentDiagnosticRequest.type, {
      textDocument: { uri },
    });
    return report.kind === "full" ? report.items : [];
  }

  /** The annotations of some lines, both included; of all without them. */
  async annotations(uri: string, from = 0, to = 1_000_000): Promise<InlayHint[]> {
    const range = { start: { line: from, character: 0 }, end: { line: to + 1, character: 0 } };
    const params = { textDocument: { uri }, range };
    return (await this.link.connection.sendRequest(InlayHintRequest.type, params)) ?? [];
  }

  resolveAnnotation(hint: InlayHint): Promise<InlayHint> {
    return this.link.connection.sendRequest(InlayHintResolveRequest.type, hint);
  }

  async outline(uri: string): Promise<DocumentSymbol[]> {
    const params = { textDocument: { uri } };
    const symbols = await this.link.connection.sendRequest(DocumentSymbolRequest.type, params);
    return (symbols ?? []) as DocumentSymbol[];
  }

  async lenses(uri: string): Promise<CodeLens[]> {
    const params = { textDocument: { uri } };
    return (await this.link.connection.sendRequest(CodeLensRequest.type, params)) ?? [];
  }

  highlights(uri: string, position: Position): Promise<DocumentHighlight[] | null> {
    return this.link.connection.sendRequest(DocumentHighlightRequest.type, {
      textDocument: { uri },
      position,
    });
  }

  references(uri: string, position: Position): Promise<Location[] | null> {
    return this.link.connection.sendRequest(ReferencesRequest.type, {
      textDocument: { uri },
      position,
      context: { includeDeclaration: true },
    });
  }

  async symbols(query: string): Promise<WorkspaceSymbol[]> {
    return (await this.link.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ?? [];
  }

  /** Sends a request beyond LSP. */
  ask<Params, Answer>(
    type: RequestType<Params, Answer, void>,
    params: Params,
    cancelled: CancellationToken = CancellationToken.None,
  ): Promise<Answer> {
    return this.link.connection.sendRequest<Answer>(type.method, params, cancelled);
  }

  /** What is said of a log; throws where nothing is. */
  async explain(log: LogSource): Promise<ExplainAnswer> {
    const answer = await this.ask(ExplainLogRequest, { log, token: "1" });
    if (answer === "failed" || !answer) throw new Error(`The server answered ${answer}.`);
    return answer;
  }

  /** Hears of the progress that is reported with a token. */
  onProgress<Progress>(
    type: ProgressType<Progress>,
    token: string,
    handler: (progress: Progress) => void,
  ): Disposable {
    return this.link.connection.onProgress(type, token, handler);
  }

  /** What is offered at a range; of these kinds, if any are named. */
  async codeActions(uri: string, range: Range, only?: CodeActionKind[]): Promise<CodeAction[]> {
    const answer = await this.link.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: [], ...(only && { only }) },
    });
    return (answer as CodeAction[] | null) ?? [];
  }

  async stop(): Promise<void> {
    await this.link.connection.sendRequest(ShutdownRequest.type);
    await this.link.connection.sendNotification(ExitNotification.type);
    this.link.end();
  }
}

/** The zero-based position of an offset. */
export function positionAt(text: string, offset: number): Position {
  const before = text.slice(0, offset).split("\n");
  return { line: before.length - 1, character: before.at(-1)!.length };
}

/** A text without its `|`, and the position where it stood. */
export function withCursor(marked: string): { text: string; position: Position } {
  const offset = marked.indexOf("|");
  return {
    text: marked.slice(0, offset) + marked.slice(offset + 1),
    position: positionAt(marked, offset),
  };
}
