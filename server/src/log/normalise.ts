import { joined } from "./joined";

const CARRIAGE_RETURN = 13;
const LINE_FEED = 10;
/** How much of a log tells how its lines end, in bytes. */
const HEAD = 65_536;

/** The byte order marks of UTF-16, and what decodes it. */
const UTF_16 = [
  { mark: [0xff, 0xfe], encoding: "utf-16le" },
  { mark: [0xfe, 0xff], encoding: "utf-16be" },
] as const;
const LONGEST_MARK = 2;

/** Makes bytes others; the last ones come without more. */
type Convert = (bytes: Uint8Array, isLast: boolean) => Uint8Array;

/**
 * Turns what a log is made of into UTF-8 whose lines end with line feeds, chunk by chunk. What
 * comes back may be the memory that was given.
 */
export class Normaliser {
  private readonly toUtf8 = withHead(decoderFor);
  private readonly toLineFeeds = withHead(lineEndsFor);

  /** @param bytes the next ones, as many as there are */
  add(bytes: Uint8Array): Uint8Array {
    return this.toLineFeeds(this.toUtf8(bytes, false), false);
  }

  /** What is left when no more comes. */
  end(): Uint8Array {
    return this.toLineFeeds(this.toUtf8(new Uint8Array(), true), true);
  }
}

/**
 * A conversion that the first bytes decide about, which are held back until they do.
 *
 * @param choose gives the conversion, or nothing while more bytes may tell another
 */
function withHead(choose: (head: Uint8Array, isAll: boolean) => Convert | undefined): Convert {
  let head: Uint8Array = new Uint8Array();
  let convert: Convert | undefined;
  return (bytes, isLast) => {
    if (convert) return convert(bytes, isLast);
    head = joined(head, bytes);
    convert = choose(head, isLast);
    return convert ? convert(head, isLast) : new Uint8Array();
  };
}

function decoderFor(head: Uint8Array, isAll: boolean): Convert | undefined {
  if (head.length < LONGEST_MARK && !isAll) return undefined;
  const wide = UTF_16.find(({ mark }) => mark.every((byte, at) => head[at] === byte));
  if (!wide) return asItIs;
  const decoder = new TextDecoder(wide.encoding);
  const encoder = new TextEncoder();
  return (bytes, isLast) => encoder.encode(decoder.decode(bytes, { stream: !isLast }));
}

function lineEndsFor(head: Uint8Array, isAll: boolean): Convert | undefined {
  const start = head.subarray(0, HEAD);
  if (start.includes(LINE_FEED)) return asItIs;
  if (start.length < HEAD && !isAll) return undefined;
  return start.includes(CARRIAGE_RETURN) ? withLineFeeds : asItIs;
}

function asItIs(bytes: Uint8Array): Uint8Array {
  return bytes;
}

/** Lines that end with a carriage return alone. */
function withLineFeeds(bytes: Uint8Array): Uint8Array {
  return bytes.map((byte) => (byte === CARRIAGE_RETURN ? LINE_FEED : byte));
}
