import { fstatSync } from "node:fs";
import { open } from "node:fs/promises";
import { fileBytes } from "../bytes/fileBytes";
import { isGzip } from "../bytes/isGzip";
import { gunzipped } from "../bytes/nodeGunzip";
import type { Translate } from "../l10n";
import { looksBinary } from "../log/looksBinary";
import { ReadError, reasonOf } from "../report/reasons";
import { otherCompression } from "./compression";

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

/** What standard input is called on the command line. */
export const STANDARD_INPUT = "-";

/** What an input is called in a sentence. */
export function spokenName(name: string, t: Translate): string {
  return name === STANDARD_INPUT ? t("standard input") : name;
}

/**
 * Opens a log, plain or compressed.
 *
 * @param name a path, or {@link STANDARD_INPUT}
 * @throws ReadError where it is no log, or can't be opened
 */
export async function openInput(name: string, t: Translate): Promise<Input> {
  const stored = name === STANDARD_INPUT ? standardInput(t) : await storedFile(name, t);
  const whole = await withHead(stored.bytes);
  const text = isGzip(whole.head) ? await withHead(gunzipped(whole.chunks)) : whole;
  const compression = otherCompression(whole.head);
  if (compression || looksBinary(text.head)) {
    // Closes the file: what goes on behind the head has not been begun, and so can't be ended.
    await stored.bytes.return(undefined);
    throw new ReadError(
      compression
        ? t("It is compressed with {0}: decompress it first, and pipe it in.", compression)
        : t("It is not text."),
    );
  }
  return { ...stored, chunks: text.chunks };
}

/**
 * Standard input.
 *
 * @throws ReadError where it is a folder; to Node, that is empty
 */
export function standardInput(t: Translate) {
  if (fstatSync(0).isDirectory()) throw new ReadError(t("It is a folder."));
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
    throw new ReadError(reasonOf(error, t));
  }
  throw new ReadError(t("It is a folder."));
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
    try {
      yield head;
      if (failure) throw failure.reason;
      if (!isDone) yield* bytes;
    } finally {
      // Closes the file where what is behind the head is not wanted any more.
      await bytes.return(undefined);
    }
  }
  return { head, chunks: chunks() };
}
