import type { Block } from "./block";
import { BlockReader, type LogContext } from "./blockReader";
import type { BlockReaders } from "./explainLog";

/** Reads blocks in this thread. */
export function readHere(context: Omit<LogContext, "evidence">): BlockReaders {
  let reader: BlockReader | undefined;
  return {
    read(block: Block, evidence) {
      reader ??= new BlockReader({ ...context, evidence });
      reader.read(block);
    },
    finish: () => (reader ? [reader] : []),
  };
}
