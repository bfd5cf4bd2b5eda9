import { type Connection, RequestType } from "vscode-languageserver";
import type { FileSystem, FolderEntry } from "./files";

/** What the requests below name. */
export interface FileParams {
  readonly uri: string;
}

/** Asks a client for the text of a file; null where it can't be read. */
export const ReadFileRequest = new RequestType<FileParams, string | null, void>(
  "s3ErrorCodes/readFile",
);

/** Asks a client what a folder holds; nothing where there is no such folder. */
export const ReadFolderRequest = new RequestType<FileParams, readonly FolderEntry[], void>(
  "s3ErrorCodes/readFolder",
);

/** The files that the client reaches, on virtual file systems too. */
export function clientFiles(connection: Connection): FileSystem {
  return {
    async read(uri) {
      const text = await connection.sendRequest(ReadFileRequest, { uri }).catch(() => null);
      return text ?? undefined;
    },
    list: (uri) => connection.sendRequest(ReadFolderRequest, { uri }).catch(() => []),
  };
}

/** Those of a runtime for the scheme `file:`, those of the client for the rest. */
export function filesByScheme(
  own: FileSystem | undefined,
  others: FileSystem | undefined,
): FileSystem {
  const of = (uri: string) => (own && uri.startsWith("file:") ? own : others);
  return {
    read: async (uri) => of(uri)?.read(uri),
    list: async (uri) => (await of(uri)?.list(uri)) ?? [],
  };
}
