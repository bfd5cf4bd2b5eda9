import { Uri, workspace } from "vscode";
import { type BaseLanguageClient, NotificationType, RequestType } from "vscode-languageclient";
import type { LogPiece, ReadLogParams } from "../../../server/src/clientLogFiles";

const ReadLogRequest = new RequestType<ReadLogParams, LogPiece | null, void>(
  "s3ErrorCodes/readLog",
);
const EndReadLogNotification = new NotificationType<number>("s3ErrorCodes/endReadLog");

/** How much is sent at a time, in bytes. */
const PIECE = 1 << 20;
/** What a file of gzip begins with. */
const GZIP = [0x1f, 0x8b];

/** Gives the server the logs that only the editor can read: in a browser, and on virtual file systems. */
export function serveLogs(client: BaseLanguageClient): void {
  const readings = new Map<number, AsyncGenerator<LogPiece>>();
  client.onRequest(ReadLogRequest, async ({ uri, reading }) => {
    const pieces = readings.get(reading) ?? piecesOf(Uri.parse(uri));
    readings.set(reading, pieces);
    const { value, done } = await pieces.next();
    return done ? null : value;
  });
  client.onNotification(EndReadLogNotification, (reading) => {
    readings.delete(reading);
  });
}

async function* piecesOf(uri: Uri): AsyncGenerator<LogPiece> {
  const stored = await workspace.fs.readFile(uri);
  const size = stored.length;
  if (!GZIP.every((byte, at) => stored[at] === byte)) {
    for (let at = 0; at < size; at += PIECE) {
      const bytes = stored.subarray(at, at + PIECE);
      yield { base64: toBase64(bytes), read: at + bytes.length, size };
    }
    return;
  }
  let read = 0;
  const pieces = async function* () {
    for (let at = 0; at < size; at += PIECE) {
      const piece = stored.slice(at, at + PIECE);
      read = at + piece.length;
      yield piece;
    }
  };
  const source = pieces();
  const compressed = new ReadableStream<Uint8Array<ArrayBuffer>>({
    async pull(controller) {
      const { value, done } = await source.next();
      if (done) controller.close();
      else controller.enqueue(value);
    },
  });
  const reader = compressed.pipeThrough(new DecompressionStream("gzip")).getReader();
  for (;;) {
    const { value, done } = await reader.read();
    if (done) return;
    yield { base64: toBase64(value), read, size };
  }
}

function toBase64(bytes: Uint8Array): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 8192) {
    text += String.fromCharCode(...bytes.subarray(at, at + 8192));
  }
  return btoa(text);
}
