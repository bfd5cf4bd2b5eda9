import { type ServerCapabilities, TextDocumentSyncKind } from "vscode-languageserver";
import type { ClientAbilities } from "./clientAbilities";
import { CODE_ACTION_KINDS } from "./features/codeActions";
import { TRIGGER_CHARACTERS } from "./features/completion";
import { SOURCE } from "./features/diagnostics";

/** What the server offers to a client. */
export function capabilitiesFor(client: ClientAbilities): ServerCapabilities {
  return {
    textDocumentSync: TextDocumentSyncKind.Incremental,
    hoverProvider: true,
    documentHighlightProvider: true,
    referencesProvider: true,
    documentSymbolProvider: true,
    ...(client.wantsLogs && { codeLensProvider: {} }),
    inlayHintProvider: { resolveProvider: true },
    workspaceSymbolProvider: true,
    completionProvider: { triggerCharacters: TRIGGER_CHARACTERS, resolveProvider: true },
    ...(client.takesCodeActions && {
      codeActionProvider: { codeActionKinds: CODE_ACTION_KINDS },
    }),
    ...(client.pullsDiagnostics && {
      diagnosticProvider: {
        identifier: SOURCE,
        interFileDependencies: false,
        workspaceDiagnostics: false,
      },
    }),
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}
