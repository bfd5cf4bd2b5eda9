import { FileSystemError, Uri, workspace } from "vscode";
import { type BaseLanguageClient, NotificationType, RequestType } from "vscode-languageclient";
import type { FileParams } from "../../../server/src/clientFiles";
import type { LogPiece, ReadLogParams } from "../../../server/src/clientLogFiles";

const ReadLogRequest = new RequestType<ReadLogParams, LogPiece, void>("s3ErrorCodes/readLog");
const EndReadLogNotification = new NotificationType<number>("s3ErrorCodes/endReadLog");
const LogModifiedRequest = new RequestType<FileParams, number | null, void>(
  "s3ErrorCodes/logModified",
);

/** How much is sent at a time, in bytes. */
const PIECE = 1 << 20;

/** Gives the server the logs that only the editor can read: in a browser, and on virtual file systems. */
export function serveLogs(client: BaseLanguageClient): void {
  /** By the number of its reading, a whole log: file systems of the editor know no parts. */
  const logs = new Map<number, Thenable<Uint8Array>>();
  client.onRequest(ReadLogRequest, async ({ uri, reading, from }) => {
    const log = logs.get(reading) ?? workspace.fs.readFile(Uri.parse(uri));
    logs.set(reading, log);
    try {
      const stored = await log;
      return { base64: toBase64(stored.subarray(from, from + PIECE)), size: stored.length };
    } catch (error) {
      return failureOf(error);
    }
  });
  client.onNotification(EndReadLogNotification, (reading) => {
    logs.delete(reading);
  });
  client.onRequest(LogModifiedRequest, async ({ uri }) => {
    try {
      return (await workspace.fs.stat(Uri.parse(uri))).mtime;
    } catch {
      return null;
    }
  });
}

function failureOf(error: unknown): LogPiece {
  const code = error instanceof FileSystemError ? error.code : "";
  return { code, message: error instanceof Error ? error.message : String(error) };
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(text);
}
