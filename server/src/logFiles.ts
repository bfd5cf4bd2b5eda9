import type { Translate } from "./l10n";
import type { Text } from "./recognition/text";

/** How far a log's file has been read, in bytes as they are stored. */
export interface ReadSoFar {
  readonly read: number;
  readonly size: number;
}

/** A log's bytes, decompressed, in its order; a failure comes when what stands before it is read. */
export type LogBytes = AsyncIterable<Uint8Array>;

/** What is told while a log is read. */
export interface LogListener {
  /** Told after each piece how far the file has been read. */
  readonly onRead: (soFar: ReadSoFar) => void;
  /** Told at the end what happened to the file meanwhile, a sentence each. */
  readonly onRemark: (remark: string) => void;
  readonly t: Translate;
}

/** Where logs can be read that are not open. */
export interface LogFiles {
  open(uri: string, listener: LogListener): LogBytes;
  /** When a log was last written, in milliseconds since 1970; nothing where that can't be told. */
  modified(uri: string): Promise<number | undefined>;
}

/** How much of a text is encoded at a time, in UTF-16 units. */
const PIECE = 1_000_000;

/** A text's bytes, piece by piece. */
export async function* bytesOf(text: Text): LogBytes {
  const encoder = new TextEncoder();
  for (let from = 0; from < text.length; ) {
    let to = from + PIECE;
    if (isLowSurrogate(text.slice(to, to + 1).charCodeAt(0))) to++;
    yield encoder.encode(text.slice(from, to));
    from = to;
  }
}

function isLowSurrogate(unit: number): boolean {
  return unit >= 0xdc00 && unit <= 0xdfff;
}
