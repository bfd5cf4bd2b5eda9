import { parentPort, workerData } from "node:worker_threads";
import type { Block, LogHead } from "../log/block";
import { BlockReader, type Findings } from "../log/blockReader";
import { type LogSearch, logContextOf } from "./logSearch";

/** What a thread is asked: to read a block of a log, or for what it has found in that log. */
export type Request =
  | { readonly block: Block; readonly head: LogHead }
  | { readonly block?: undefined; readonly head?: undefined };

/** What it answers: the memory of a block that it has read, or its findings, if it has any. */
export type Answer =
  | { readonly memory: ArrayBuffer }
  | { readonly memory?: undefined; readonly findings: Findings | undefined };

// Reads blocks in a thread of its own, for the thread that started this one.
const contextFor = logContextOf(workerData as LogSearch);
let reader: BlockReader | undefined;
parentPort?.on("message", ({ block, head }: Request) => {
  if (block) {
    reader ??= new BlockReader(contextFor(head));
    reader.read(block);
    const memory = block.bytes.buffer;
    parentPort?.postMessage({ memory } satisfies Answer, [memory]);
  } else {
    const findings = reader && { groups: reader.groups, hasZoneless: reader.hasZoneless };
    reader = undefined;
    parentPort?.postMessage({ findings } satisfies Answer);
  }
});
