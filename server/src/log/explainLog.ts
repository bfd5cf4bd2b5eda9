import {
  EVIDENCE_PATTERNS,
  EVIDENCE_REACH,
  type Evidence,
  evidenceFrom,
} from "../recognition/evidence";
import { Presence } from "../recognition/presence";
import type { Block, LogHead } from "./block";
import { BlockCutter } from "./blockCutter";
import type { Findings, VendorOf } from "./blockReader";
import { addGroups, type Groups } from "./groups";
import { Normaliser } from "./normalise";
import { settleVendors } from "./settleVendors";
import { settleYears } from "./settleYears";

/** What reads blocks: this thread, or several others. */
export interface BlockReaders {
  /** Reads a block, or sees to it; resolves when there is room for the next. */
  read(block: Block, head: LogHead): Promise<void> | void;
  /** What was found in all blocks since the last time. */
  finish(): Promise<Findings[]> | Findings[];
}

export interface LogOptions {
  readonly readers: BlockReaders;
  /** Tells the vendor that the log as a whole is about. */
  readonly vendorOf: VendorOf;
  /** When the log was last written, or read: what its times without a year go by. */
  readonly now: number;
  /**
   * Called after each block with what was read so far; what it returns is awaited, which is the
   * place to let other work in.
   */
  readonly progress?: (read: { bytes: number; lines: number }) => Promise<void> | void;
  readonly signal?: AbortSignal | undefined;
  /** How long the blocks are that are read each for itself, in bytes. */
  readonly blockLength?: number | undefined;
}

/** What a log says. */
export interface ExplainedLog {
  readonly lines: number;
  /** How long the log is, decompressed. */
  readonly bytes: number;
  readonly groups: Groups;
  /** Whether times were read as UTC because they name no zone. */
  readonly hasZoneless: boolean;
  /** The one-based lines that were too long to tell their events apart well. */
  readonly longLines: readonly number[];
  /** Why the log could not be read to its end, if so. */
  readonly failure?: unknown;
}

/**
 * Reads a log of any size as it comes, and counts its errors by code and vendor. What it holds in
 * memory does not grow with the log.
 *
 * @param chunks bytes in the log's order; when they fail, what came before still counts
 * @throws the signal's reason when it is aborted
 */
export async function explainLog(
  chunks: AsyncIterable<Uint8Array>,
  { readers, vendorOf, now, progress, signal, blockLength }: LogOptions,
): Promise<ExplainedLog> {
  const normaliser = new Normaliser();
  const cutter = new BlockCutter(blockLength);
  let bytes = 0;
  let head: { readonly text: string; readonly evidence: Evidence } | undefined;
  const read = async (blocks: Iterable<Block>) => {
    for (const block of blocks) {
      head ??= headOf(block);
      await readers.read(block, { evidence: head.evidence, now });
      await progress?.({ bytes, lines: cutter.lines });
      signal?.throwIfAborted();
    }
  };
  const source = withFailure(chunks);
  for await (const chunk of source.chunks) {
    signal?.throwIfAborted();
    bytes += chunk.length;
    await read(cutter.add(normaliser.add(chunk)));
  }
  await read(cutter.add(normaliser.end()));
  await read(cutter.end());
  const findings = await readers.finish();
  const groups: Groups = new Map();
  for (const { groups: found } of findings) addGroups(groups, found.values());
  const dated = settleYears(groups, cutter.lastYears, now);
  return {
    lines: cutter.lines,
    bytes,
    groups: settleVendors(dated, head && vendorOf(head.text)),
    hasZoneless: findings.some(({ hasZoneless }) => hasZoneless),
    longLines: [...cutter.longLines],
    ...(source.failure && { failure: source.failure.reason }),
  };
}

/** Chunks that end where they fail, and why they did. */
function withFailure(chunks: AsyncIterable<Uint8Array>) {
  const source: { chunks: AsyncIterable<Uint8Array>; failure?: { readonly reason: unknown } } = {
    chunks: untilFailure(),
  };
  async function* untilFailure() {
    try {
      yield* chunks;
    } catch (reason) {
      source.failure = { reason };
    }
  }
  return source;
}

/** The log's first units, and what they say of its subject. */
function headOf({ bytes, from }: Block) {
  const longest = from + EVIDENCE_REACH * 3;
  const text = new TextDecoder().decode(bytes.subarray(from, longest)).slice(0, EVIDENCE_REACH);
  const presence = new Presence(EVIDENCE_PATTERNS, EVIDENCE_REACH);
  return { text, evidence: evidenceFrom(presence.in(text)) };
}
