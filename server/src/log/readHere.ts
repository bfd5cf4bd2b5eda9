import type { Block, LogHead } from "./block";
import { BlockReader, type LogContext } from "./blockReader";
import type { BlockReaders } from "./explainLog";

/** Reads blocks in this thread. */
export function readHere(context: Omit<LogContext, keyof LogHead>): BlockReaders {
  let reader: BlockReader | undefined;
  return {
    read(block: Block, head) {
      reader ??= new BlockReader({ ...context, ...head });
      reader.read(block);
    },
    finish() {
      const found = reader ? [reader] : [];
      reader = undefined;
      return found;
    },
  };
}
