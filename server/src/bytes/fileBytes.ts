import type { Stats } from "node:fs";
import { type FileHandle, stat } from "node:fs/promises";
import type { Translate } from "../l10n";
import { ReadError } from "../report/reasons";
import { lastWritten } from "./lastWritten";

/** How much is read at a time, in bytes. */
const CHUNK = 256 << 10;

/**
 * A file's bytes, as many as it had when it was opened: a program may write to it faster than it is
 * read. Each chunk uses the memory of the one before.
 *
 * @param stats the file's, when it was opened
 * @returns the bytes, and what happened to the file meanwhile, as sentences, once they are read
 */
export function fileBytes(name: string, file: FileHandle, stats: Stats, t: Translate) {
  // What has no size, as a pipe or a file of the system, is read to its end.
  const size = stats.isFile() && stats.size > 0 ? stats.size : undefined;
  const modified = lastWritten(stats.mtimeMs);
  const remarks: string[] = [];
  let position = 0;

  async function* bytes(): AsyncGenerator<Uint8Array> {
    const buffer = new Uint8Array(CHUNK);
    try {
      for (;;) {
        const length = Math.min(CHUNK, (size ?? Number.POSITIVE_INFINITY) - position);
        const { bytesRead } = await file.read(buffer, 0, length);
        if (bytesRead === 0) break;
        position += bytesRead;
        yield buffer.subarray(0, bytesRead);
      }
      remarks.push(...(await changes()));
    } finally {
      await file.close();
    }
  }

  async function changes(): Promise<string[]> {
    if (size === undefined) return [];
    if (position < size) throw new ReadError(t("It became shorter while it was read."));
    const now = await stat(name).catch(() => undefined);
    if (!now) return [t("It was removed while it was read; all of it is reported.")];
    if (now.ino !== stats.ino)
      return [t("It was replaced while it was read; the old one is reported.")];
    return now.size > size ? [t("It grew while it was read; what came later is left out.")] : [];
  }

  return { size, modified, bytes: bytes(), position: () => position, remarks };
}
