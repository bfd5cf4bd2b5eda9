import {
  type ClientCapabilities,
  type Connection,
  DidChangeWatchedFilesNotification,
  type Disposable,
} from "vscode-languageserver";

/** Files of a folder, of which somebody wants to hear. */
export interface WatchedFiles {
  readonly folderUri: string;
  /** A glob that is relative to the folder. */
  readonly pattern: string;
}

/** Whether a client can be asked to tell of changes. */
export function canWatch({ workspace }: ClientCapabilities): boolean {
  return workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
}

/** Asks a client to tell of changes, until it is disposed of; a client that can't is not asked. */
export function watch(
  connection: Connection,
  { workspace }: ClientCapabilities,
  watched: readonly WatchedFiles[],
): Disposable {
  const { dynamicRegistration, relativePatternSupport } = workspace?.didChangeWatchedFiles ?? {};
  if (!dynamicRegistration) return { dispose() {} };
  const watchers = watched.map(({ folderUri, pattern }) => ({
    globPattern: relativePatternSupport
      ? { baseUri: folderUri, pattern }
      : decodeURIComponent(new URL(folderUri).pathname) + pattern,
  }));
  const complain = (error: unknown) => connection.console.warn(`Watching files: ${error}`);
  const registration = connection.client
    .register(DidChangeWatchedFilesNotification.type, { watchers })
    .catch(complain);
  return {
    dispose: () => {
      registration.then((one) => one?.dispose()).catch(complain);
    },
  };
}
