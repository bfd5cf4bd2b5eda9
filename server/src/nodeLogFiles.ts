import { open, stat } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { decompressed } from "./bytes/decompressed";
import { fileBytes } from "./bytes/fileBytes";
import { gunzipped } from "./bytes/nodeGunzip";
import type { LogFiles } from "./logFiles";

/** The logs on this machine. */
export const nodeLogFiles: LogFiles = {
  async *open(uri, { onRead, onRemark, t }) {
    const path = fileURLToPath(uri);
    const file = await open(path);
    const { size = 0, bytes, position, remarks } = fileBytes(path, file, await file.stat(), t);
    const stored = async function* () {
      for await (const piece of bytes) {
        onRead({ read: position(), size });
        yield piece;
      }
    };
    yield* decompressed(stored(), gunzipped);
    for (const remark of remarks) onRemark(remark);
  },
  async modified(uri) {
    try {
      return (await stat(fileURLToPath(uri))).mtimeMs;
    } catch {
      return undefined;
    }
  },
};
