import { Worker } from "node:worker_threads";
import type { Block } from "../log/block";
import type { Findings } from "../log/blockReader";
import type { Evidence } from "../recognition/evidence";
import type { Answer, Request } from "./blockWorker";
import type { LogSearch } from "./logSearch";

/** How much memory a thread may fill with what it soon forgets, in megabytes. */
const YOUNG_MEGABYTES = 8;

/** A thread that reads blocks, one after the other. */
export class BlockThread {
  private readonly worker: Worker;
  /** What waits for answers, in their order. */
  private readonly waiting: { resolve(answer: Answer): void; reject(error: unknown): void }[] = [];

  constructor(search: LogSearch) {
    this.worker = new Worker(__filename, {
      workerData: search,
      resourceLimits: { maxYoungGenerationSizeMb: YOUNG_MEGABYTES },
    });
    this.worker.on("message", (answer: Answer) => this.waiting.shift()?.resolve(answer));
    this.worker.on("error", (error) => {
      for (const { reject } of this.waiting.splice(0)) reject(error);
    });
  }

  /** Resolves when the block has been read, which gives its bytes away. */
  async read(block: Block, evidence: Evidence): Promise<void> {
    await this.ask({ block, evidence }, [block.bytes.buffer]);
  }

  /** What was found since the last time. */
  finish(): Promise<Findings | undefined> {
    return this.ask({});
  }

  end(): Promise<number> {
    return this.worker.terminate();
  }

  private ask(request: Request, transfer: ArrayBuffer[] = []): Promise<Answer> {
    return new Promise((resolve, reject) => {
      this.waiting.push({ resolve, reject });
      this.worker.postMessage(request, transfer);
    });
  }
}
