import { createGunzip } from "node:zlib";
import { expectZeros } from "./gzipErrors";

/** How much is decompressed at most at a time: a thousand times as much may come out of it. */
const INPUT = 16_384;
const LEAST_INPUT = 256;
/**
 * Where what is decompressed at a time has an error, Node gives nothing of it. So that is no more
 * than this share of what came before.
 */
const LOST_SHARE = 1 / 16;
const OUTPUT = 65_536;

/**
 * Decompresses gzip, of one part or several, with Node's zlib, which is the fastest. What could be
 * decompressed comes before the error that a cut or corrupt file ends with.
 */
export async function* gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const gunzip = createGunzip({ chunkSize: OUTPUT });
  const ready: Uint8Array[] = [];
  let failure: Error | undefined;
  let isOver = false;
  let settle: () => void = () => undefined;
  gunzip.on("data", (bytes: Uint8Array) => ready.push(bytes));
  gunzip.on("error", (error) => {
    failure = error;
    settle();
  });
  gunzip.on("end", () => {
    isOver = true;
    settle();
  });
  /** Begins something, and waits until it is done or nothing more will come. */
  const done = (begin?: (whenDone: () => void) => void) =>
    new Promise<void>((resolve) => {
      settle = resolve;
      if (failure || isOver) resolve();
      else begin?.(resolve);
    });
  try {
    for await (const chunk of chunks) {
      for (let start = 0; start < chunk.length && !failure; ) {
        if (isOver) {
          expectZeros(chunk.subarray(start));
          break;
        }
        const taken = gunzip.bytesWritten;
        const length = Math.min(INPUT, Math.max(LEAST_INPUT, Math.floor(taken * LOST_SHARE)));
        // The reader of a file uses its memory again, and what is written may be kept.
        const piece = Uint8Array.from(chunk.subarray(start, start + length));
        await done((whenDone) => gunzip.write(piece, whenDone));
        start += gunzip.bytesWritten - taken;
        // Node ends before zeros that are behind a part, and takes nothing from there on.
        if (gunzip.bytesWritten - taken < piece.length) await done();
        yield* ready.splice(0);
      }
      if (failure) throw failure;
    }
    await done(() => gunzip.end());
    yield* ready.splice(0);
    if (failure) throw failure;
  } finally {
    gunzip.destroy();
  }
}
