import { isGzip } from "./isGzip";

/**
 * Bytes as they are, or decompressed where they begin like gzip. Where no more of them are wanted,
 * what they come from is ended as well.
 *
 * @param gunzipped decompresses gzip
 */
export async function* decompressed(
  stored: AsyncGenerator<Uint8Array>,
  gunzipped: (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<Uint8Array>,
): AsyncGenerator<Uint8Array> {
  try {
    const { value: head, done } = await stored.next();
    if (done) return;
    const all = async function* () {
      yield head;
      yield* stored;
    };
    yield* isGzip(head) ? gunzipped(all()) : all();
  } finally {
    // What goes on behind the first piece may not have been begun, and would not end it then.
    await stored.return(undefined);
  }
}
