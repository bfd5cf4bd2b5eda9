import fc from "fast-check";

/** How a text is written to a file. */
export type Encoding =
  | "UTF-8"
  | "UTF-8 with a mark"
  | "UTF-16, low byte first"
  | "UTF-16, high byte first";
export const ENCODINGS: readonly Encoding[] = [
  "UTF-8",
  "UTF-8 with a mark",
  "UTF-16, low byte first",
  "UTF-16, high byte first",
];

const MARK = "\ufeff";

/** A text's bytes, with a byte order mark where the encoding has one. */
export function encoded(text: string, encoding: Encoding): Buffer {
  switch (encoding) {
    case "UTF-8":
      return Buffer.from(text);
    case "UTF-8 with a mark":
      return Buffer.from(MARK + text);
    case "UTF-16, low byte first":
      return Buffer.from(MARK + text, "utf16le");
    case "UTF-16, high byte first":
      return Buffer.from(MARK + text, "utf16le").swap16();
  }
}

/** Lengths of the chunks in which bytes come, again and again until all have come. */
export const chunkLengths = fc.array(
  fc.oneof(fc.integer({ min: 1, max: 9 }), fc.integer({ min: 1, max: 9000 })),
  {
    minLength: 1,
    maxLength: 20,
  },
);

/** Bytes in chunks. As with a file, each chunk uses the memory of the one before. */
export function* inChunks(bytes: Uint8Array, lengths: readonly number[]): Generator<Uint8Array> {
  const memory = new Uint8Array(Math.max(...lengths));
  for (let at = 0, turn = 0; at < bytes.length; turn++) {
    const piece = bytes.subarray(at, at + lengths[turn % lengths.length]!);
    memory.set(piece);
    yield memory.subarray(0, piece.length);
    at += piece.length;
  }
}
