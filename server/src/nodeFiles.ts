import { readdir, readFile, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import type { FileSystem } from "./files";

/** A file that is longer holds no text that this tool reads; in bytes. */
const LONGEST_FILE = 4_194_304;

/** The files of this machine; nothing of other schemes than `file:`. */
export const nodeFiles: FileSystem = {
  async read(uri) {
    try {
      const path = fileURLToPath(uri);
      const found = await stat(path);
      // Reading a pipe or a device may never end.
      const isText = found.isFile() && found.size <= LONGEST_FILE;
      return isText ? new TextDecoder().decode(await readFile(path)) : undefined;
    } catch {
      return undefined;
    }
  },
  async list(uri) {
    try {
      const entries = await readdir(fileURLToPath(uri), { withFileTypes: true });
      return entries.map((entry) => ({ name: entry.name, isFolder: entry.isDirectory() }));
    } catch {
      return [];
    }
  },
};
