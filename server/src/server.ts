import {
  type Connection,
  DidChangeConfigurationNotification,
  type InitializeParams,
  type WorkspaceFoldersChangeEvent,
} from "vscode-languageserver";
import { version } from "../../package.json";
import { capabilitiesFor } from "./capabilities";
import { SOURCE } from "./features/diagnostics";
import { answerLanguageFeatures } from "./languageFeatures";
import { answerOwnRequests } from "./ownRequests";
import { type Runtime, type Session, sessionFor } from "./session";
import { SECTION } from "./vendors/settings";
import { canWatch } from "./watching";

/** Serves one client, from its `initialize` to its `exit`. Starts listening on the connection. */
export function startServer(connection: Connection, runtime: Runtime): void {
  connection.onInitialize((params) => {
    const session = sessionFor(connection, params, runtime);
    followDocuments(connection, session, params);
    followWorkspace(connection, session);
    answerLanguageFeatures(connection, session);
    answerOwnRequests(connection, session);
    return {
      serverInfo: { name: SOURCE, version },
      capabilities: capabilitiesFor(session.client),
    };
  });
  connection.listen();
}

/** Follows the documents that are opened, edited and closed. */
function followDocuments(
  connection: Connection,
  { documents, configuration, surroundings, changes, updates, guard }: Session,
  { capabilities }: InitializeParams,
): void {
  documents.listen(connection);
  documents.onDidOpen(
    guard("document open", undefined, async () => {
      if (!canWatch(capabilities)) surroundings.forget();
    }),
  );
  documents.onDidChangeContent(
    guard("document change", undefined, async ({ document: { uri } }) => {
      changes.textChanged(uri);
      updates.documentChanged(uri);
    }),
  );
  documents.onDidClose(
    guard("document close", undefined, async ({ document }) => {
      const { uri } = document;
      document.close();
      changes.textChanged(uri);
      configuration.forget(uri);
      await updates.documentClosed(uri);
    }),
  );
}

/** Follows what changes around the documents: settings, folders, and files. */
function followWorkspace(connection: Connection, { client, changes, guard }: Session): void {
  const foldersChanged = guard("folder change", undefined, (event: WorkspaceFoldersChangeEvent) =>
    changes.foldersChanged(event),
  );
  connection.onInitialized(
    guard("initialized", undefined, async () => {
      if (client.hasFolders) connection.workspace.onDidChangeWorkspaceFolders(foldersChanged);
      if (!client.registersConfiguration) return;
      const { type } = DidChangeConfigurationNotification;
      await connection.client.register(type, { section: SECTION });
    }),
  );
  connection.onDidChangeConfiguration(
    guard("configuration change", undefined, ({ settings }) =>
      changes.configurationChanged(settings),
    ),
  );
  connection.onDidChangeWatchedFiles(
    guard("file change", undefined, (params) => changes.filesChanged(params.changes)),
  );
}
