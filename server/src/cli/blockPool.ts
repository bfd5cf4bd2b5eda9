import { availableParallelism } from "node:os";
import type { Block } from "../log/block";
import { BlockReader, type Findings, type LogContext } from "../log/blockReader";
import type { BlockReaders } from "../log/explainLog";
import type { Evidence } from "../recognition/evidence";
import { BlockThread } from "./blockThread";
import { type LogSearch, logContextOf } from "./logSearch";

/** How many threads read: with more, cutting the log into blocks is what takes the time. */
const THREADS = Math.min(2, availableParallelism());
/** How many blocks are read in this thread before others start, since most logs have no more. */
const FIRST_BLOCKS = 3;
/** How many blocks a thread may have to read, so that the next is there when it has read one. */
const QUEUE = 2;

/** Reads blocks, those of a long log in several threads at once. */
export class BlockPool implements BlockReaders {
  private readonly threads: BlockThread[] = [];
  /** The blocks that are being read, and those that wait for it. */
  private readonly running = new Set<Promise<void>>();
  private contextFor: ((evidence: Evidence) => LogContext) | undefined;
  private own: BlockReader | undefined;
  private count = 0;

  constructor(private readonly search: LogSearch) {}

  async read(block: Block, evidence: Evidence): Promise<void> {
    this.count++;
    if (THREADS < 2 || this.count <= FIRST_BLOCKS) this.readHere(block, evidence);
    else await this.readElsewhere(block, evidence);
  }

  async finish(): Promise<Findings[]> {
    await Promise.all(this.running);
    const found = await Promise.all(this.threads.map((thread) => thread.finish()));
    const all = [this.own, ...found].filter((findings) => findings !== undefined);
    this.own = undefined;
    this.count = 0;
    return all;
  }

  /** Ends the threads. */
  async end(): Promise<void> {
    await Promise.all(this.threads.map((thread) => thread.end()));
  }

  private readHere(block: Block, evidence: Evidence): void {
    this.contextFor ??= logContextOf(this.search);
    this.own ??= new BlockReader(this.contextFor(evidence));
    this.own.read(block);
  }

  private async readElsewhere(block: Block, evidence: Evidence): Promise<void> {
    while (this.threads.length < THREADS) this.threads.push(new BlockThread(this.search));
    while (this.running.size >= THREADS * QUEUE) await Promise.race(this.running);
    const thread = this.threads[this.count % THREADS]!;
    const reading: Promise<void> = thread
      .read(block, evidence)
      .finally(() => this.running.delete(reading));
    this.running.add(reading);
  }
}
