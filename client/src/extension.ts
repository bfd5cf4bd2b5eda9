import {
  commands,
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  l10n,
  type TextDocument,
  type Uri,
  window,
  workspace,
} from "vscode";
import { type BaseLanguageClient, ProgressType } from "vscode-languageclient";
import type { ExplainProgress } from "../../server/src/features/explainLogRequest";
import { CapStatusItem } from "./capStatus";
import { CLIENT_NAME } from "./client";
import { compareVendors } from "./compareVendors";
import { ignoreCode } from "./ignoreCode";
import { codeOf, ErrorTree } from "./log/errorTree";
import { ExplainCommands } from "./log/explain";
import { goToError } from "./log/goToError";
import { serveLogs } from "./log/logReader";
import { LogSummaries } from "./log/logSummaries";
import { registerTerminalLinks } from "./log/terminalLinks";
import { type PickedCode, pickCode } from "./lookUpCode";
import { registerLookUpTool } from "./lookUpTool";
import { CodePages } from "./pages/codePages";
import { ComparisonPages, type PickVendors } from "./pages/comparisonPages";
import { OPEN_CODE } from "./pages/page";
import { ReportPages } from "./pages/reportPages";
import type { Ask, AskWithProgress } from "./requests";
import { pickVendorsToCompare, selectVendor } from "./selectVendor";
import { isServed } from "./servedDocuments";
import { VendorStatusItem } from "./vendorStatus";
import { vendorsAsked } from "./vendorsAsked";
import { serveFiles } from "./workspaceFiles";

const ExplainProgressType = new ProgressType<ExplainProgress>();

/** Makes a client that has not been started. */
export type CreateClient = (output: LogOutputChannel) => BaseLanguageClient;

/** Registers what the extension offers. The server starts with the first document it can serve. */
export function activateWith(context: ExtensionContext, createClient: CreateClient): void {
  const output = window.createOutputChannel(CLIENT_NAME, { log: true });
  const status = new VendorStatusItem();
  const summaries = new LogSummaries();
  const server = new Server(() => createClient(output), [status, summaries], output);
  context.subscriptions.push(
    output,
    status,
    summaries,
    server,
    commands.registerCommand("s3ErrorCodes.selectVendor", () => selectVendor(server.ask, status)),
    ...lookUps(context, status, server.ask),
    commands.registerCommand("s3ErrorCodes.ignoreCode", ignoreCode),
    ...logTools(summaries, server.ask),
    ...explainers(context, server.askWithProgress),
    commands.registerCommand("s3ErrorCodes.restartServer", () => server.restart()),
    commands.registerCommand("s3ErrorCodes.showOutput", () => output.show()),
    workspace.onDidOpenTextDocument((document) => server.startFor(document)),
    workspace.onDidCloseTextDocument((document) => {
      status.forget(document);
      summaries.forget(document);
    }),
  );
  workspace.textDocuments.forEach((document) => {
    server.startFor(document);
  });
}

/** The commands, tabs and tools that look codes up and compare vendors. */
function lookUps(context: ExtensionContext, status: VendorStatusItem, ask: Ask): Disposable[] {
  const pickVendors: PickVendors = (chosen) => pickVendorsToCompare(ask, chosen);
  const codePages = new CodePages(context.extensionUri, ask, () => vendorsAsked(status));
  const comparisons = new ComparisonPages(context.extensionUri, ask, pickVendors);
  return [
    codePages,
    comparisons,
    ...registerLookUpTool(ask),
    commands.registerCommand("s3ErrorCodes.lookUpCode", async () => {
      const picked = await pickCode(ask, vendorsAsked(status));
      if (picked) await codePages.open(picked);
    }),
    commands.registerCommand(OPEN_CODE, (target: PickedCode) => codePages.open(target)),
    commands.registerCommand("s3ErrorCodes.compareVendors", () =>
      compareVendors(ask, comparisons, pickVendors, vendorsAsked(status)),
    ),
  ];
}

/** What helps to find the errors of a log, in the editor and in the terminal. */
function logTools(summaries: LogSummaries, ask: Ask): Disposable[] {
  return [
    new ErrorTree(ask, summaries),
    new CapStatusItem(summaries),
    ...registerTerminalLinks(ask),
    commands.registerCommand("s3ErrorCodes.goToNextError", () => goToError(ask, false)),
    commands.registerCommand("s3ErrorCodes.goToPreviousError", () => goToError(ask, true)),
    commands.registerCommand(
      "s3ErrorCodes.openCodeOfEntry",
      (entry: Parameters<typeof codeOf>[0]) =>
        commands.executeCommand(OPEN_CODE, { code: codeOf(entry) }),
    ),
  ];
}

/** The commands and tabs that explain logs. */
function explainers({ extensionUri }: ExtensionContext, ask: AskWithProgress): Disposable[] {
  const pages = new ReportPages(extensionUri);
  const explain = new ExplainCommands(ask, pages);
  return [
    pages,
    commands.registerCommand("s3ErrorCodes.explainLog", (uri?: string | Uri) =>
      explain.document(uri?.toString()),
    ),
    commands.registerCommand("s3ErrorCodes.explainSelection", () => explain.selection()),
    commands.registerCommand("s3ErrorCodes.pasteAndExplainLog", () => explain.paste()),
    commands.registerCommand("s3ErrorCodes.explainLogFile", (uri?: Uri) => explain.file(uri)),
    commands.registerCommand("s3ErrorCodes.explainTerminalSelection", () =>
      explain.terminalSelection(),
    ),
  ];
}

/** What listens to the server. */
interface Follower {
  follow(client: BaseLanguageClient): unknown;
}

/** The server's life: started once, and again on request. */
class Server {
  private client: BaseLanguageClient | undefined;

  constructor(
    private readonly create: () => BaseLanguageClient,
    private readonly followers: readonly Follower[],
    private readonly output: LogOutputChannel,
  ) {}

  /** Starts the server with the first document that it can serve. */
  startFor(document: TextDocument): void {
    if (!this.client && isServed(document)) void this.start();
  }

  /** Asks the server, and starts it where nothing has needed it yet. */
  readonly ask: Ask = async <Answer>({ method }: { readonly method: string }, params: unknown) => {
    if (!this.client) await this.start();
    return this.client!.sendRequest<Answer>(method, params);
  };

  /** The same for what takes a while: tells how far it has come, and can be cancelled. */
  readonly askWithProgress: AskWithProgress = async ({ method }, params, onProgress, cancelled) => {
    if (!this.client) await this.start();
    const token = crypto.randomUUID();
    const listening = this.client!.onProgress(ExplainProgressType, token, onProgress);
    try {
      return await this.client!.sendRequest(method, { ...params, token }, cancelled);
    } finally {
      listening.dispose();
    }
  };

  async restart(): Promise<void> {
    const { client } = this;
    this.client = undefined;
    await client?.dispose().catch((error) => this.output.warn("Stopping the server:", error));
    await this.start();
  }

  async dispose(): Promise<void> {
    await this.client?.dispose();
  }

  private async start(): Promise<void> {
    this.client = this.create();
    for (const follower of this.followers) follower.follow(this.client);
    serveFiles(this.client);
    serveLogs(this.client);
    try {
      await this.client.start();
    } catch (error) {
      this.output.error("Starting the server:", error);
      const showOutput = l10n.t("Show Output");
      const sentence = l10n.t("S3 Error Codes could not start its server. The output says why.");
      if ((await window.showErrorMessage(sentence, showOutput)) === showOutput) this.output.show();
    }
  }
}
