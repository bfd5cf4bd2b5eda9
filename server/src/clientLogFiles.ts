import { type Connection, NotificationType, RequestType } from "vscode-languageserver";
import { decompressed } from "./bytes/decompressed";
import { gunzipped } from "./bytes/gunzip";
import type { FileParams } from "./clientFiles";
import type { LogFiles, LogListener } from "./logFiles";

/** Asks a client for some bytes of a log, as they are stored. */
export interface ReadLogParams extends FileParams {
  /** A number for each reading, from the first piece to the last. */
  readonly reading: number;
  /** How many bytes of the log have been read. */
  readonly from: number;
}

/** The next bytes, none behind the last; or why they can't be read. */
export type LogPiece =
  | {
      readonly base64: string;
      /** How long the log is, in bytes. */
      readonly size: number;
    }
  | {
      /** As the client's file system calls the error. */
      readonly code: string;
      readonly message: string;
    };

export const ReadLogRequest = new RequestType<ReadLogParams, LogPiece, void>(
  "s3ErrorCodes/readLog",
);

/** Tells the client that nobody asks for more of a reading, whose number it is. */
export const EndReadLogNotification = new NotificationType<number>("s3ErrorCodes/endReadLog");

/** Asks a client when a file was last written, in milliseconds since 1970; null where it can't tell. */
export const LogModifiedRequest = new RequestType<FileParams, number | null, void>(
  "s3ErrorCodes/logModified",
);

let readings = 0;

/** The logs that the client reaches: in a browser, and on virtual file systems. */
export function clientLogFiles(connection: Connection): LogFiles {
  return {
    open: (uri, { onRead }) => decompressed(storedBytes(connection, uri, onRead), gunzipped),
    async modified(uri) {
      const time = await connection.sendRequest(LogModifiedRequest, { uri }).catch(() => null);
      return time ?? undefined;
    },
  };
}

async function* storedBytes(
  connection: Connection,
  uri: string,
  onRead: LogListener["onRead"],
): AsyncGenerator<Uint8Array> {
  const reading = ++readings;
  try {
    for (let from = 0; ; ) {
      const piece = await connection.sendRequest(ReadLogRequest, { uri, reading, from });
      if ("code" in piece) throw Object.assign(new Error(piece.message), { code: piece.code });
      const bytes = Uint8Array.from(atob(piece.base64), (letter) => letter.charCodeAt(0));
      if (bytes.length === 0) return;
      from += bytes.length;
      onRead({ read: from, size: piece.size });
      yield bytes;
    }
  } finally {
    // One that was cancelled would be kept for ever, and the whole file with it.
    void connection.sendNotification(EndReadLogNotification, reading);
  }
}
