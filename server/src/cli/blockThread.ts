import { Worker } from "node:worker_threads";
import source from "virtual:block-worker";
import type { Block, LogHead } from "../log/block";
import type { Findings } from "../log/blockReader";
import type { Answer, Request } from "./blockWorker";
import type { LogSearch } from "./logSearch";
import { keepYoungHeapSmall } from "./smallHeap";

/** How much memory a thread may fill with what it soon forgets, in megabytes. */
const YOUNG_MEGABYTES = 4;

interface Waiting {
  resolve(findings: Findings | undefined): void;
  reject(reason: unknown): void;
}

/** A thread that reads blocks, one after the other. */
export class BlockThread {
  private readonly worker: Worker;
  /** Memory of blocks that were read; taking new one for each would leave holes between. */
  private readonly spare: ArrayBuffer[] = [];
  /** What waits for findings. */
  private waiting: Waiting | undefined;
  private failure: unknown;
  /** How many blocks it has that it has not read. */
  load = 0;

  constructor(search: LogSearch) {
    const resourceLimits = { maxYoungGenerationSizeMb: YOUNG_MEGABYTES };
    this.worker = new Worker(source, { eval: true, workerData: search, resourceLimits });
    this.worker.once("online", keepYoungHeapSmall);
    this.worker.on("message", (answer: Answer) => {
      if (answer.memory) {
        this.load--;
        this.spare.push(answer.memory);
      } else this.waiting?.resolve(answer.findings);
    });
    this.worker.on("error", (error) => {
      this.failure = error;
      this.waiting?.reject(error);
    });
  }

  /** Gives the thread a block to read. */
  read(block: Block, head: LogHead): void {
    if (this.failure) throw this.failure;
    const memory = this.memoryFor(block.bytes.length);
    const bytes = new Uint8Array(memory, 0, block.bytes.length);
    bytes.set(block.bytes);
    this.load++;
    this.ask({ block: { ...block, bytes }, head }, [memory]);
  }

  /** What was found in the blocks since the last time. */
  finish(): Promise<Findings | undefined> {
    return new Promise((resolve, reject) => {
      if (this.failure) throw this.failure;
      this.waiting = { resolve, reject };
      this.ask({});
    });
  }

  end(): Promise<number> {
    return this.worker.terminate();
  }

  private memoryFor(length: number): ArrayBuffer {
    const spare = this.spare.pop();
    return spare && spare.byteLength >= length ? spare : new ArrayBuffer(length);
  }

  private ask(request: Request, transfer: ArrayBuffer[] = []): void {
    this.worker.postMessage(request, transfer);
  }
}
