import { open } from "node:fs/promises";
import type { Translate } from "../l10n";
import { looksBinary } from "../log/looksBinary";
import { fileBytes } from "./fileBytes";
import { gunzipped, isGzip } from "./gunzip";
import { reasonOf } from "./reasons";

/** How much of an input is looked at to know what it is, in bytes. */
const HEAD = 8192;

/** A log to read: a file, or standard input. */
export interface Input {
  /** How many bytes it has as they are stored; nothing where nobody knows. */
  readonly size: number | undefined;
  /** When it was last written, or now: milliseconds since 1970. */
  readonly modified: number;
  /** Its text, decompressed. */
  readonly chunks: AsyncIterable<Uint8Array>;
  /** How many of its stored bytes were read. */
  readonly position: () => number;
  /** What happened to it while it was read, as sentences. */
  readonly remarks: readonly string[];
}

/** An input is no log, or can't be read; the message says why. */
export class InputError extends Error {}

/** What standard input is called on the command line. */
export const STANDARD_INPUT = "-";

/**
 * Opens a log, plain or compressed.
 *
 * @param name a path, or {@link STANDARD_INPUT}
 * @throws InputError
 */
export async function openInput(name: string, t: Translate): Promise<Input> {
  const stored = name === STANDARD_INPUT ? standardInput() : await storedFile(name, t);
  const whole = await withHead(stored.bytes);
  const text = isGzip(whole.head) ? await withHead(gunzipped(whole.chunks)) : whole;
  if (looksBinary(text.head)) {
    await text.chunks.return(undefined);
    throw new InputError(t("It is not text."));
  }
  return { ...stored, chunks: text.chunks };
}

function standardInput() {
  let position = 0;
  async function* bytes(): AsyncGenerator<Uint8Array> {
    for await (const chunk of process.stdin as AsyncIterable<Uint8Array>) {
      position += chunk.length;
      yield chunk;
    }
  }
  return {
    ...{ size: undefined, modified: Date.now(), remarks: [] },
    bytes: bytes(),
    position: () => position,
  };
}

async function storedFile(name: string, t: Translate) {
  try {
    const file = await open(name);
    const stats = await file.stat();
    if (!stats.isDirectory()) return fileBytes(name, file, stats, t);
    await file.close();
  } catch (error) {
    throw new InputError(reasonOf(error, t));
  }
  throw new InputError(t("It is a folder."));
}

/** The beginning of some bytes, and all of them; where they fail, they do so when they are read. */
async function withHead(bytes: AsyncGenerator<Uint8Array>) {
  const parts: Uint8Array[] = [];
  let failure: { readonly reason: unknown } | undefined;
  let length = 0;
  let isDone = false;
  while (length < HEAD && !isDone && !failure) {
    try {
      const { value, done } = await bytes.next();
      isDone = done === true;
      if (isDone) break;
      parts.push(Uint8Array.from(value));
      length += value.length;
    } catch (reason) {
      failure = { reason };
    }
  }
  const head = Buffer.concat(parts);
  async function* chunks(): AsyncGenerator<Uint8Array> {
    yield head;
    if (failure) throw failure.reason;
    if (!isDone) yield* bytes;
  }
  return { head, chunks: chunks() };
}
