import type { ExtensionContext } from "vscode";
import { LanguageClient, TransportKind } from "vscode-languageclient/node";
import { CLIENT_ID, CLIENT_NAME, clientOptions } from "./client";
import { activateWith } from "./extension";

/** The entry for desktop and remote hosts: the server is a child process. */
export function activate(context: ExtensionContext): void {
  const module = context.asAbsolutePath("dist/server/server.node.js");
  activateWith(
    context,
    (output) =>
      new LanguageClient(
        CLIENT_ID,
        CLIENT_NAME,
        { module, transport: TransportKind.ipc },
        clientOptions(output),
      ),
  );
}
