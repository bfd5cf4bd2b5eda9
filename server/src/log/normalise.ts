const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;
/** How much of a log tells how its lines end, in bytes. */
const HEAD = 65_536;

/** The byte order marks of UTF-16, and what decodes it. */
const UTF_16 = [
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
] as const;

/** Turns what a log is made of into UTF-8 whose lines end with line feeds, chunk by chunk. */
export class Normaliser {
  private convert: ((bytes: Uint8Array) => Uint8Array) | undefined;

  /**
   * @param bytes the next ones; the first have to be two at least, if there are as many
   */
  add(bytes: Uint8Array): Uint8Array {
    this.convert ??= converterFor(bytes);
    return this.convert(bytes);
  }
}

function converterFor(head: Uint8Array): (bytes: Uint8Array) => Uint8Array {
  const wide = UTF_16.find(({ mark }) => mark.every((byte, at) => head[at] === byte));
  if (wide) {
    const decoder = new TextDecoder(wide.encoding);
    const encoder = new TextEncoder();
    return (bytes) => encoder.encode(decoder.decode(bytes, { stream: true }));
  }
  const start = head.subarray(0, HEAD);
  const hasOldLineEnds = start.includes(CARRIAGE_RETURN) && !start.includes(LINE_FEED);
  return hasOldLineEnds ? withLineFeeds : (bytes) => bytes;
}

/** Lines that end with a carriage return alone. */
function withLineFeeds(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => (byte === CARRIAGE_RETURN ? LINE_FEED : byte));
}
