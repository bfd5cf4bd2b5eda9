import { createReadStream } from "node:fs";
import { open } from "node:fs/promises";
import { pipeline } from "node:stream";
import { fileURLToPath } from "node:url";
import { createGunzip } from "node:zlib";
import type { LogFiles } from "./logFiles";

/** How much is read at a time, in bytes. */
const PIECE = 1 << 20;
/** What a file of gzip begins with. */
const GZIP = [0x1f, 0x8b];

/** The logs on this machine. */
export const nodeLogFiles: LogFiles = {
  async *open(uri, onRead) {
    const path = fileURLToPath(uri);
    const { size, isGzip } = await headOf(path);
    const stored = createReadStream(path, { highWaterMark: PIECE });
    let read = 0;
    stored.on("data", ({ length }) => {
      read += length;
      onRead({ read, size });
    });
    // The iteration tells of a failure.
    yield* isGzip ? pipeline(stored, createGunzip({ chunkSize: PIECE }), () => {}) : stored;
  },
};

async function headOf(path: string): Promise<{ size: number; isGzip: boolean }> {
  const file = await open(path);
  try {
    const { buffer } = await file.read(Buffer.alloc(GZIP.length), 0, GZIP.length, 0);
    const { size } = await file.stat();
    return { size, isGzip: GZIP.every((byte, at) => buffer[at] === byte) };
  } finally {
    await file.close();
  }
}
