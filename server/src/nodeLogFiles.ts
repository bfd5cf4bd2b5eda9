import { open } from "node:fs/promises";
import { fileURLToPath } from "node:url";
import { fileBytes } from "./bytes/fileBytes";
import { isGzip } from "./bytes/isGzip";
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
    const pieces = stored();
    try {
      const { value: head, done } = await pieces.next();
      if (done) return;
      const all = async function* () {
        yield head;
        yield* pieces;
      };
      yield* isGzip(head) ? gunzipped(all()) : all();
      for (const remark of remarks) onRemark(remark);
    } finally {
      // Closes the file, even where nothing behind its first piece is wanted.
      await pieces.return();
    }
  },
};
