import {
  commands,
  type ExtensionContext,
  type LogOutputChannel,
  l10n,
  type TextDocument,
  window,
  workspace,
} from "vscode";
import type { BaseLanguageClient } from "vscode-languageclient";
import { CLIENT_NAME } from "./client";
import { selectVendor } from "./selectVendor";
import { isServed } from "./servedDocuments";
import { VendorStatusItem } from "./vendorStatus";

/** Makes a client that has not been started. */
export type CreateClient = (output: LogOutputChannel) => BaseLanguageClient;

/** Registers what the extension offers. The server starts with the first document it can serve. */
export function activateWith(context: ExtensionContext, createClient: CreateClient): void {
  const output = window.createOutputChannel(CLIENT_NAME, { log: true });
  const status = new VendorStatusItem();
  const server = new Server(() => createClient(output), status, output);
  context.subscriptions.push(
    output,
    status,
    server,
    commands.registerCommand("s3ErrorCodes.selectVendor", () => selectVendor(context, status)),
    commands.registerCommand("s3ErrorCodes.restartServer", () => server.restart()),
    commands.registerCommand("s3ErrorCodes.showOutput", () => output.show()),
    workspace.onDidOpenTextDocument((document) => server.startFor(document)),
    workspace.onDidCloseTextDocument((document) => status.forget(document)),
  );
  workspace.textDocuments.forEach((document) => {
    server.startFor(document);
  });
}

/** The server's life: started once, and again on request. */
class Server {
  private client: BaseLanguageClient | undefined;

  constructor(
    private readonly create: () => BaseLanguageClient,
    private readonly status: VendorStatusItem,
    private readonly output: LogOutputChannel,
  ) {}

  /** Starts the server with the first document that it can serve. */
  startFor(document: TextDocument): void {
    if (!this.client && isServed(document)) void this.start();
  }

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
    this.status.follow(this.client);
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
