import { type Connection, NotificationType, RequestType } from "vscode-languageserver";
import type { LogFiles, ReadSoFar } from "./logFiles";

/** Asks a client for the next bytes of a log, decompressed. */
export interface ReadLogParams {
  readonly uri: string;
  /** A number for each reading, from the first piece to the last. */
  readonly reading: number;
}

/** The next bytes, in base64. */
export interface LogPiece extends ReadSoFar {
  readonly base64: string;
}

/** Null behind the last piece; fails where the file can't be read. */
export const ReadLogRequest = new RequestType<ReadLogParams, LogPiece | null, void>(
  "s3ErrorCodes/readLog",
);

/** Tells the client that nobody asks for more of a reading, whose number it is. */
export const EndReadLogNotification = new NotificationType<number>("s3ErrorCodes/endReadLog");

let readings = 0;

/** The logs that the client reaches: in a browser, and on virtual file systems. */
export function clientLogFiles(connection: Connection): LogFiles {
  return {
    async *open(uri, { onRead }) {
      const reading = ++readings;
      try {
        for (;;) {
          const piece = await connection.sendRequest(ReadLogRequest, { uri, reading });
          if (!piece) return;
          onRead(piece);
          yield Uint8Array.from(atob(piece.base64), (character) => character.charCodeAt(0));
        }
      } finally {
        // One that was cancelled would be kept for ever, and the whole file with it.
        void connection.sendNotification(EndReadLogNotification, reading);
      }
    },
  };
}
