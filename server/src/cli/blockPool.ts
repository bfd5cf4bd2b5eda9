import { availableParallelism } from "node:os";
import type { Block, LogHead } from "../log/block";
import { BlockReader, type Findings, type LogContext } from "../log/blockReader";
import type { BlockReaders } from "../log/explainLog";
import { BlockThread } from "./blockThread";
import { type LogSearch, logContextOf } from "./logSearch";

/** How many blocks are read in this thread before another starts, since most logs have no more. */
const FIRST_BLOCKS = 4;
/** How many blocks the other thread may have, so that the next is there when it has read one. */
const QUEUE = 3;

/**
 * Reads blocks, those of a long log in two threads: this one reads what the other has no room for.
 * With more, cutting the log into blocks would be what takes the time, and each takes memory.
 */
export class BlockPool implements BlockReaders {
  private contextFor: ((head: LogHead) => LogContext) | undefined;
  private own: BlockReader | undefined;
  private other: BlockThread | undefined;
  /** How many blocks of the log were read, or given away. */
  private count = 0;

  constructor(private readonly search: LogSearch) {}

  async read(block: Block, head: LogHead): Promise<void> {
    this.count++;
    if (this.other || (this.count > FIRST_BLOCKS && availableParallelism() > 1)) {
      this.other ??= new BlockThread(this.search);
      if (this.other.load < QUEUE) {
        this.other.read(block, head);
        return;
      }
    }
    this.contextFor ??= logContextOf(this.search);
    this.own ??= new BlockReader(this.contextFor(head));
    this.own.read(block);
  }

  async finish(): Promise<Findings[]> {
    const found = [this.own, await this.other?.finish()];
    this.own = undefined;
    this.count = 0;
    return found.filter((findings) => findings !== undefined);
  }

  /** Ends the other thread. */
  async end(): Promise<void> {
    await this.other?.end();
  }
}
