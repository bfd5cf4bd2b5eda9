import { type ExtensionContext, Uri } from "vscode";
import { LanguageClient, type ServerOptions } from "vscode-languageclient/browser";
import { CLIENT_ID, CLIENT_NAME, clientOptions } from "./client";
import { activateWith } from "./extension";

/** The worker's constructor; its type belongs to a library that Node's types exclude. */
declare const Worker: new (url: string) => Exclude<ServerOptions, () => unknown>;

/** The entry for web hosts: the server is a Web Worker. */
export function activate(context: ExtensionContext): void {
  const script = Uri.joinPath(context.extensionUri, "dist/server/server.browser.js");
  activateWith(
    context,
    (output) =>
      new LanguageClient(
        CLIENT_ID,
        CLIENT_NAME,
        new Worker(script.toString(true)),
        clientOptions(output),
      ),
  );
}
