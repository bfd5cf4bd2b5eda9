import { parentPort, workerData } from "node:worker_threads";
import type { Block } from "../log/block";
import { BlockReader, type Findings } from "../log/blockReader";
import type { Evidence } from "../recognition/evidence";
import { type LogSearch, logContextOf } from "./logSearch";

/** What a thread is asked: to read a block of a log, or for what it has found in that log. */
export type Request =
  | { readonly block: Block; readonly evidence: Evidence }
  | { readonly block?: undefined };

/** What it answers: its findings if it was asked for them, and it has any. */
export type Answer = Findings | undefined;

/** Reads blocks in a thread of its own, for the thread that started this one. */
export function serveBlocks(): void {
  const contextFor = logContextOf(workerData as LogSearch);
  let reader: BlockReader | undefined;
  parentPort?.on("message", (request: Request) => {
    let answer: Answer;
    if (request.block) {
      reader ??= new BlockReader(contextFor(request.evidence));
      reader.read(request.block);
    } else if (reader) {
      answer = { groups: reader.groups, hasZoneless: reader.hasZoneless };
      reader = undefined;
    }
    parentPort?.postMessage(answer);
  });
}
