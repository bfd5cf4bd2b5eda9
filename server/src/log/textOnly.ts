import { looksBinary } from "./looksBinary";

/**
 * A log's bytes as they are, unless they begin like no text.
 *
 * @param refusal makes what is thrown then
 */
export async function* textOnly(
  chunks: AsyncIterable<Uint8Array>,
  refusal: () => Error,
): AsyncGenerator<Uint8Array> {
  let isBegun = false;
  for await (const chunk of chunks) {
    if (!isBegun && looksBinary(chunk)) throw refusal();
    isBegun = true;
    yield chunk;
  }
}
