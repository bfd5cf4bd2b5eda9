import type { Block } from "./block";
import { characterStart } from "./characterStart";

/** How long a slice is, in bytes. */
const SLICE = 60 << 10;
/** How much is around a slice, in bytes: as far as an event and the shapes in it can reach. */
const AROUND = 28 << 10;
const LINE_FEED = 10;

/** A part of a log, with what is around it. */
export type Slice = Pick<Block, "bytes" | "from" | "to">;

/**
 * Cuts a block into slices whose texts are short: V8 keeps those of up to 128 KB where their memory
 * is soon used again. Memory that is new to the process takes longer to get than the text to read.
 */
export function* slicesOf({ bytes, from, to }: Block): Generator<Slice> {
  for (let start = from; start < to; ) {
    const end = sliceEnd(bytes, start, to);
    const first = characterStart(bytes, Math.max(0, start - AROUND));
    const last = characterStart(bytes, Math.min(bytes.length, end + AROUND));
    yield { bytes: bytes.subarray(first, last), from: start - first, to: end - first };
    start = end;
  }
}

/** Behind the last line that fits, or in the middle of one that does not. */
function sliceEnd(bytes: Uint8Array, start: number, to: number): number {
  const limit = start + SLICE;
  if (limit >= to) return to;
  const end = bytes.lastIndexOf(LINE_FEED, limit - 1) + 1;
  return end > start ? end : characterStart(bytes, limit);
}
