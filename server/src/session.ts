import {
  type Connection,
  type InitializeParams,
  MessageType,
  ShowMessageNotification,
} from "vscode-languageserver";
import { type ClientAbilities, clientAbilities, foldersOf } from "./clientAbilities";
import { clientFiles, filesByScheme } from "./clientFiles";
import { clientListener } from "./clientListener";
import { clientLogFiles } from "./clientLogFiles";
import { ClientUpdates } from "./clientUpdates";
import { Configuration } from "./configuration";
import { DocumentService } from "./documentService";
import { OPEN_CODE } from "./features/links";
import { vendorFileProblems } from "./features/vendorFileProblems";
import { type FileSystem, workspaceFiles } from "./files";
import { type Guard, guardWith } from "./guarded";
import { bundleLanguage, translator } from "./l10n";
import { LogExplainer } from "./logExplainer";
import type { LogFiles } from "./logFiles";
import { type OpenDocuments, openDocuments, openText } from "./openDocuments";
import { Problems } from "./problems";
import { CustomVendors } from "./vendors/customVendors";
import { SECTION } from "./vendors/settings";
import { Surroundings } from "./vendors/surroundings";
import type { ReadVendorFile } from "./vendors/vendorSet";
import { WorkspaceEvidence } from "./vendors/workspaceEvidence";
import { type WatchedFiles, watch } from "./watching";
import { WorkspaceChanges } from "./workspaceChanges";

/** What a server finds where it runs. */
export interface Runtime {
  /** The files of this machine; missing in a browser. */
  readonly files?: FileSystem;
  /** The logs of this machine; missing in a browser. */
  readonly logFiles?: LogFiles;
}

/** What serves one client. */
export interface Session {
  readonly client: ClientAbilities;
  readonly guard: Guard;
  readonly documents: OpenDocuments;
  readonly configuration: Configuration;
  readonly surroundings: Surroundings;
  readonly service: DocumentService;
  readonly problems: Problems;
  readonly logs: LogExplainer;
  readonly updates: ClientUpdates;
  readonly changes: WorkspaceChanges;
}

/** Puts together what serves a client. Only what it is given here reaches the connection. */
export function sessionFor(
  connection: Connection,
  params: InitializeParams,
  runtime: Runtime,
): Session {
  const client = clientAbilities(params);
  const guard = guardWith(connection.console);
  const t = translator(params.locale);
  const documents = openDocuments();
  const files = workspaceFiles(
    filesByScheme(runtime.files, client.readsFiles ? clientFiles(connection) : undefined),
  );
  const complain = guard("message", undefined, (message: string) =>
    connection.sendNotification(ShowMessageNotification.type, {
      type: MessageType.Warning,
      message,
    }),
  );
  const watchFiles = (watched: readonly WatchedFiles[]) =>
    watch(connection, params.capabilities, watched);

  const customVendors = new CustomVendors(
    {
      files,
      openText: (uri) => openText(documents, uri),
      complain,
      publish: guard("vendor file", undefined, (file: ReadVendorFile) =>
        connection.sendDiagnostics({ uri: file.uri, diagnostics: vendorFileProblems(file) }),
      ),
      watch: watchFiles,
    },
    t,
  );
  const configuration = new Configuration(
    {
      ask: client.answersConfiguration
        ? (scopeUri) => connection.workspace.getConfiguration({ scopeUri, section: SECTION })
        : undefined,
      complain,
    },
    (folder, names) => customVendors.vendorsOf(folder, names),
    t,
    params.initializationOptions,
    foldersOf(params),
  );
  const surroundings = new Surroundings(new WorkspaceEvidence(files), {
    folderOf: (uri) => configuration.folderOf(uri),
    watch: watchFiles,
    onLate: guard("late files", undefined, () => updates.everythingChanged()),
  });
  const service = new DocumentService(documents, configuration, customVendors, surroundings, {
    t,
    language: bundleLanguage(params.locale),
    markup: client.hoverMarkup,
    opensCodes: client.commands.has(OPEN_CODE),
  });
  const problems = new Problems(service, customVendors);
  const listener = clientListener(connection, client, guard);
  const updates = new ClientUpdates(listener, documents, service, problems, guard);
  const changes = new WorkspaceChanges(configuration, customVendors, surroundings, updates, guard);
  const logFilesFor = (uri: string) =>
    (uri.startsWith("file:") && runtime.logFiles) || clientLogFiles(connection);
  const logs = new LogExplainer(documents, configuration, service, logFilesFor, t);
  return {
    client,
    guard,
    documents,
    configuration,
    surroundings,
    service,
    problems,
    logs,
    updates,
    changes,
  };
}
