import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TextDocumentItem } from "vscode-languageserver";
import type { Block, LogHead } from "../../server/src/log/block";
import { BlockReader } from "../../server/src/log/blockReader";
import type { BlockReaders } from "../../server/src/log/explainLog";
import { readHere } from "../../server/src/log/readHere";
import { OpenDocument } from "../../server/src/openDocument";
import { logReport } from "../../server/src/report/logReport";
import { remarks } from "../../server/src/report/remarks";
import { chunkLengths, ENCODINGS, encoded, inChunks } from "./bytes";
import { context, explained, recogniser, vendorOf } from "./explained";
import { eventKinds, type KnownLog, knownLog, vendorIds } from "./knownLog";
import { plans } from "./plans";
import { groupsIn, groupsOf } from "./reportGroups";
import { timeFormats } from "./timeFormats";

/** How many logs are tried; `LOGS=10000` tries ten thousand. */
const LOGS = Number(process.env.LOGS ?? 60);
const TIMEOUT = 60_000 + LOGS * 1000;

/** How short a block is cut, in bytes: shorter than many an event. */
const SHORTEST_BLOCK = 300;

/** Holds a log's report to what is known of the log. */
async function expectReport(
  { text, labels, modified }: KnownLog,
  bytes: Uint8Array,
  lengths: readonly number[],
  options: Parameters<typeof explained>[1] = {},
): Promise<void> {
  const log = await explained(inChunks(bytes, lengths), { now: modified, ...options });
  expect(groupsIn(log), text).toEqual(groupsOf(labels));
  expect(log.lines).toBe(text.split("\n").length - 1);
  expect(log.bytes).toBe(bytes.length);
  expect(log.hasZoneless).toBe(labels.some(({ hasZone }) => !hasZone));
}

/** Two readers, to whom blocks are dealt at random, and who read them in any order. */
function dealt(turns: readonly number[]): BlockReaders {
  const blocks: [Block, LogHead][] = [];
  return {
    read: (block, head) => {
      blocks.push([{ ...block, bytes: block.bytes.slice() }, head]);
    },
    finish: () => {
      const turn = (at: number) => turns[at % turns.length]!;
      const shuffled = blocks
        .map((block, at) => ({ block, at: turn(at) + at }))
        .sort((a, b) => a.at - b.at);
      const readers: BlockReader[] = [];
      shuffled.forEach(({ block: [block, head] }, at) => {
        const reader = turn(at) % 2;
        readers[reader] ??= new BlockReader({ recogniser, vendorOf, ...head });
        readers[reader].read(block);
      });
      return readers.filter((reader) => reader !== undefined);
    },
  };
}

describe("the counts of a report", () => {
  it.each(vendorIds)("are those of a log with each kind of event, about %s", async (id) => {
    const vendor = vendorIds.indexOf(id);
    const format = timeFormats[vendor % timeFormats.length];
    const entries = eventKinds.map((_, kind) => ({
      ...({ type: "error", kind, vendor, isNamed: true, gap: 1000 } as const),
      ...{ code: vendor * 31 + kind, facts: kind },
    }));
    const log = knownLog({ entries, format, start: Date.UTC(2026, 10, 20), isMixed: false });
    await expectReport(log, Buffer.from(log.text), [65_536]);
  });

  it.each(timeFormats.map((format) => [format.name, format] as const))(
    "are those of a log with each kind of event, its times as %s",
    async (_, format) => {
      const entries = eventKinds.map((_, kind) => ({
        ...({ type: "error", kind, vendor: kind, isNamed: kind % 2 === 0, gap: 61_000 } as const),
        ...{ code: kind * 7, facts: kind },
      }));
      const log = knownLog({ entries, format, start: Date.UTC(2026, 11, 31, 23), isMixed: true });
      await expectReport(log, Buffer.from(log.text), [65_536]);
    },
  );

  it.each(
    ENCODINGS.flatMap((encoding) => ["\n", "\r\n", "\r"].map((end) => [encoding, end] as const)),
  )(
    "are those of any log, however it is cut and read: %s, lines that end with %j",
    { timeout: TIMEOUT },
    async (encoding, end) => {
      await fc.assert(
        fc.asyncProperty(
          plans,
          chunkLengths,
          fc.integer({ min: 1, max: 40 }),
          fc.array(fc.nat(9), { minLength: 1, maxLength: 30 }),
          async (plan, lengths, blocks, turns) => {
            const log = knownLog(plan);
            const bytes = encoded(log.text.replaceAll("\n", end), encoding);
            const blockLength = Math.max(SHORTEST_BLOCK, Math.ceil(bytes.length / blocks));
            await expectReport(log, bytes, lengths, { blockLength, readers: dealt(turns) });
          },
        ),
        { numRuns: Math.ceil(LOGS / 12), interruptAfterTimeLimit: TIMEOUT },
      );
    },
  );

  it("are those of a log of megabytes, in blocks as they are", { timeout: TIMEOUT }, async () => {
    const format = timeFormats.find(({ hasYear }) => !hasYear)!;
    const entries = Array.from({ length: 8000 }, (_, at) => ({
      ...({ type: at % 3 === 0 ? "quiet" : "error", kind: at * 7, vendor: at % 5 } as const),
      // So few codes that there is room for all that is said of each.
      ...{ code: (at * 13) % 100, facts: at, isNamed: at % 2 === 0, gap: 3000 },
    }));
    const log = knownLog({ entries, format, start: Date.UTC(2026, 11, 31, 20), isMixed: true });
    expect(log.text.length).toBeGreaterThan(1_000_000);
    await expectReport(log, Buffer.from(log.text), [262_144], { readers: dealt([3, 1, 4, 1, 5]) });
  });

  it("are those of the errors within a span of time, where that is asked for", async () => {
    await fc.assert(
      fc.asyncProperty(plans, fc.nat(), fc.nat(), async (plan, from, length) => {
        const log = knownLog(plan);
        const times = log.labels.flatMap(({ time }) => time ?? []).sort((a, b) => a - b);
        const since = times[from % Math.max(1, times.length)] ?? 0;
        const until = since + (length % (5 * 86_400_000));
        const span = { since, until, now: log.modified };
        const readers = readHere({ recogniser, vendorOf, span });
        const read = await explained([Buffer.from(log.text)], { readers, now: log.modified });
        const within = log.labels.filter(
          ({ time }) => time !== undefined && time >= since && time <= until,
        );
        expect(countsOf([...read.groups.values()]), log.text).toEqual(
          countsOf(within.map(({ code, line }) => ({ code, count: 1, firstLine: line }))),
        );
      }),
      { numRuns: LOGS },
    );
  });

  it("are those that an editor shows, of the whole log and of each part", () => {
    fc.assert(
      fc.property(plans, fc.nat(), fc.nat(), (plan, from, length) => {
        const { text, labels } = knownLog(plan);
        const document = new OpenDocument(
          TextDocumentItem.create("untitled:a", "log", 1, text),
          recogniser,
        );
        const { errors } = document;
        const lines = errors.map(
          ({ code, start }) => `${code} ${document.rangeOf({ start, end: start }).start.line + 1}`,
        );
        expect(lines.sort(), text).toEqual(
          labels.map(({ code, line }) => `${code} ${line}`).sort(),
        );
        const start = from % (text.length + 1);
        const end = start + (length % 5000);
        expect(document.errorsIn(start, end)).toEqual(
          errors.filter((one) => one.end >= start && one.start <= end),
        );
      }),
      { numRuns: LOGS },
    );
  });

  it("keep as much as there is room for, and say so", async () => {
    const lines = Array.from(
      { length: 3000 },
      (_, at) =>
        `2026-11-20T10:02:11Z ERROR S3 error: 503 (SlowDown): RequestId=REQ-${at} bucket=bucket-${at % 700}`,
    );
    const log = await explained([Buffer.from(lines.join("\n"))], { blockLength: 20_000 });
    const report = logReport(log, context);
    const [group] = report.groups;
    expect(group).toMatchObject({ count: 3000, hasMoreRequests: true });
    expect(group?.requests.map(({ id }) => id)).toEqual(
      Array.from({ length: 1000 }, (_, at) => `REQ-${at}`),
    );
    expect(group?.someLines).toEqual(Array.from({ length: 1000 }, (_, at) => at + 1));
    const { values, rest } = group!.buckets;
    expect(values).toHaveLength(200);
    expect(values.reduce((sum, [, times]) => sum + times, rest)).toBe(3000);
    expect(remarks(report, String, context).join(" ")).toMatch(/first of each kind.*|too many/);
  });
});

/** How many errors there are of each code, and where the first is. */
function countsOf(
  groups: readonly { code: string; count: number; firstLine: number }[],
): Record<string, [count: number, firstLine: number]> {
  const counts: Record<string, [number, number]> = {};
  for (const { code, count, firstLine } of groups) {
    const [before, first] = counts[code] ?? [0, firstLine];
    counts[code] = [before + count, Math.min(first, firstLine)];
  }
  return counts;
}
