import {
  Z_BUF_ERROR,
  Z_NO_FLUSH,
  Z_OK,
  Z_STREAM_END,
  ZStream,
  zlibInflate,
  zlibInflateInit2,
  zlibInflateReset,
} from "pako";
import { expectZeros, gzipError } from "./gzipErrors";

/** How much comes out at a time, in bytes. */
const OUTPUT = 65_536;
/** To zlib: the largest window, and gzip around it. */
const GZIP_WINDOW = 15 + 16;
/** What a step ends with that has not failed; the last is to say that it had nothing to do. */
const FINE: readonly number[] = [Z_OK, Z_STREAM_END, Z_BUF_ERROR];

/**
 * Decompresses gzip, of one part or several, also where there is no zlib of Node's. What could be
 * decompressed comes before the error that a cut or corrupt file ends with; its `code` is the one
 * that Node gives it.
 */
export async function* gunzipped(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const stream = new ZStream();
  zlibInflateInit2(stream, GZIP_WINDOW);
  let isInPart = true;
  let isOver = false;
  for await (const chunk of chunks) {
    [stream.input, stream.next_in, stream.avail_in] = [chunk, 0, chunk.length];
    for (let hasMore = chunk.length > 0; hasMore; ) {
      if (!isInPart) {
        isOver ||= chunk[stream.next_in] === 0;
        if (isOver) {
          expectZeros(chunk.subarray(stream.next_in));
          break;
        }
        zlibInflateReset(stream);
      }
      [stream.output, stream.next_out, stream.avail_out] = [new Uint8Array(OUTPUT), 0, OUTPUT];
      const status = zlibInflate(stream, Z_NO_FLUSH);
      if (stream.next_out > 0) yield stream.output.subarray(0, stream.next_out);
      if (!FINE.includes(status)) throw gzipError("Z_DATA_ERROR", stream.msg);
      isInPart = status !== Z_STREAM_END;
      // Where there was no more room, some may be left though all of the input was taken.
      hasMore = stream.avail_in > 0 || (isInPart && stream.avail_out === 0);
    }
  }
  if (isInPart) throw gzipError("Z_BUF_ERROR", "unexpected end of file");
}
