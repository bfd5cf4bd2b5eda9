import { type Disposable, FileType, Uri, workspace } from "vscode";
import { type BaseLanguageClient, RequestType } from "vscode-languageclient";
import type { FileParams } from "../../server/src/clientFiles";
import type { FolderEntry } from "../../server/src/files";

const ReadFileRequest = new RequestType<FileParams, string | null, void>("s3ErrorCodes/readFile");
const ReadFolderRequest = new RequestType<FileParams, readonly FolderEntry[], void>(
  "s3ErrorCodes/readFolder",
);

/** A file that is longer holds no text that the server reads; in bytes. */
const LONGEST_FILE = 4_194_304;

/** Lets the server read files of every file system that the editor knows, virtual ones too. */
export function serveFiles(client: BaseLanguageClient): Disposable[] {
  return [
    client.onRequest(ReadFileRequest, ({ uri }) => readFile(Uri.parse(uri))),
    client.onRequest(ReadFolderRequest, ({ uri }) => readFolder(Uri.parse(uri))),
  ];
}

async function readFile(uri: Uri): Promise<string | null> {
  try {
    const { type, size } = await workspace.fs.stat(uri);
    if (!(type & FileType.File) || size > LONGEST_FILE) return null;
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return null;
  }
}

async function readFolder(uri: Uri): Promise<FolderEntry[]> {
  try {
    const entries = await workspace.fs.readDirectory(uri);
    return entries.map(([name, type]) => ({ name, isFolder: type === FileType.Directory }));
  } catch {
    return [];
  }
}
