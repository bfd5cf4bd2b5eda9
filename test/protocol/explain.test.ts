import { mkdtempSync, rmSync, utimesSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from "vitest";
import { CancellationTokenSource, type Range } from "vscode-languageserver/node";
import {
  type ExplainAnswer,
  ExplainLogRequest,
  ExplainProgressType,
} from "../../server/src/features/explainLogRequest";
import { Client, type ClientOptions } from "./client";
import { links } from "./harness";

const slow = (minute: number) =>
  `2026-02-11T10:${minute}:00Z ERROR Reduce your request rate. (Service: Amazon S3; Status Code: 503; Error Code: SlowDown; Request ID: REQ-EXAMPLE-${minute})\n`;
const GONE =
  "2026-02-11T10:41:00Z ERROR An error occurred (NoSuchKey) when calling the GetObject operation: no\n";
const TRACE = `Traceback (most recent call last):\n  File "a.py"\nbotocore.exceptions.ClientError: An error occurred (NoSuchKey) when calling the GetObject operation: no\n`;
const LOG = Array.from({ length: 20 }, (_, at) => slow(at + 10)).join("") + GONE + TRACE;

function* withoutEnd(text: string): Generator<Uint8Array> {
  for (;;) yield Buffer.from(text);
}

describe.each(Object.keys(links) as (keyof typeof links)[])("a log explained, %s", (link) => {
  const folder = mkdtempSync(join(tmpdir(), "s3-error-codes-"));
  let client: Client;
  beforeAll(async () => {
    client = await Client.start({ link, settings: () => ({ vendors: ["ibm-cos"] }) });
  });
  afterAll(async () => {
    await client.stop();
    rmSync(folder, { recursive: true });
  });

  function file(name: string, content: string | Uint8Array) {
    const path = join(folder, name);
    writeFileSync(path, content);
    return { type: "file", uri: pathToFileURL(path).toString() } as const;
  }

  it("says in a sentence how much went wrong, when, and what most of it is", async () => {
    const { page } = await client.explain({ type: "text", text: LOG });
    expect(page.sentence).toBe(
      "21 errors of 2 kinds between 2026-02-11 10:10:00 and 10:41:00, almost all of them “Too many requests” at IBM Cloud Object Storage.",
    );
    expect(page.remarks).toContain("Times are in UTC.");
  });

  it("has a kind a code, the most frequent first, with all that the log says of it", async () => {
    const { page } = await client.explain({ type: "text", text: LOG });
    const [first, second] = page.kinds;
    expect(first).toMatchObject({
      code: "SlowDown",
      vendor: { id: "ibm-cos", name: "IBM Cloud Object Storage" },
      evidence: "the setting s3ErrorCodes.vendors",
      count: 20,
      statuses: "503",
      first: { line: 1, time: "2026-02-11 10:10:00" },
      last: { line: 20, time: "2026-02-11 10:29:00" },
      requestCount: 20,
    });
    expect(first?.requests[0]).toMatchObject({ id: "REQ-EXAMPLE-10", line: 1 });
    expect(first?.condition?.retry).toContain("backoff");
    expect(second).toMatchObject({ code: "NoSuchKey", count: 1, operations: "GetObject" });
  });

  it("has a chart of as many errors as have a time", async () => {
    const { page } = await client.explain({ type: "text", text: LOG });
    const { chart } = page;
    const sums = chart?.series.map(({ name, counts }) => [name, counts.reduce((a, b) => a + b, 0)]);
    expect(sums).toEqual([
      ["SlowDown", 20],
      ["NoSuchKey", 1],
    ]);
    expect(new Date(chart!.start).toISOString()).toBe("2026-02-11T10:10:00.000Z");
  });

  it("has no chart without times, and says so", async () => {
    const { page } = await client.explain({ type: "text", text: TRACE });
    expect(page.chart).toBeUndefined();
    expect(page.remarks.join(" ")).toContain(
      "No times could be read in this log. So there is no chart.",
    );
    expect(page.sentence).toMatch(/^One error: /);
  });

  it("is the same for an open document, a file, and a compressed one", async () => {
    const { page } = await client.explain({ type: "text", text: LOG });
    const uri = await client.open(LOG, "log", "untitled:Untitled-1");
    for (const log of [
      { type: "document", uri } as const,
      file("app.log", LOG),
      file("app.log.gz", gzipSync(LOG)),
    ]) {
      expect((await client.explain(log)).page).toEqual(page);
    }
  });

  it("is about a part of a document where that is asked for", async () => {
    const uri = await client.open(LOG, "log", "untitled:Untitled-2");
    const range = { start: { line: 5, character: 0 }, end: { line: 8, character: 0 } };
    const { page } = await client.explain({ type: "document", uri, range });
    expect(page.kinds.map(({ code, count }) => [code, count])).toEqual([["SlowDown", 3]]);
  });

  it("says that a file can't be read, or not to its end, and counts what came before", async () => {
    const gone = await client.explain({ type: "file", uri: "file:///nowhere/app.log" });
    expect(gone.page.sentence).toContain("The log could not be read");
    const noise = Array.from({ length: 20_000 }, (_, at) => `${slow(10 + (at % 50))}${at ** 3}\n`);
    const whole = gzipSync(noise.join(""));
    const { page } = await client.explain(file("cut.log.gz", whole.subarray(0, whole.length / 2)));
    expect(page.remarks[0]).toContain("could not be read to its end");
    expect(page.kinds[0]!.count).toBeGreaterThan(1000);
  });

  it("says that a file is no text, and counts nothing in it", async () => {
    const noise = Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919) % 251));
    const { page } = await client.explain(
      file("core.log", Buffer.concat([noise, Buffer.from(LOG)])),
    );
    expect(page.sentence).toBe("The log could not be read: It is not text.");
    expect(page.kinds).toEqual([]);
  });

  describe("whose times name no year", () => {
    const YEARLESS =
      "Feb 10 10:00:00 host app: An error occurred (SlowDown) when calling the PutObject operation: no\n";
    const written = new Date("2021-03-01T00:00:00Z");
    const virtual = "vscode-test-web://mount/app.log";

    /** The year of its first error. */
    const yearOf = ({ page }: ExplainAnswer) => page.kinds[0]?.first.time.slice(0, 4);
    /** Whether it is the latest one that does not lead into the future. */
    const isLatest = ({ page }: ExplainAnswer) =>
      Date.now() - Date.parse(`${page.kinds[0]?.first.time}Z`) < 366 * 86_400_000;

    function oldFile(name: string, modified = written) {
      const log = file(name, YEARLESS);
      utimesSync(join(folder, name), modified, modified);
      return log;
    }

    it("has the one before its file was last written", async () => {
      expect(yearOf(await client.explain(oldFile("old.log")))).toBe("2021");
    });

    it("has it where it is open as well", async () => {
      const { uri } = oldFile("open.log");
      await client.open(YEARLESS, "log", uri);
      expect(yearOf(await client.explain({ type: "document", uri }))).toBe("2021");
    });

    it("asks the client where only that reaches the file", async () => {
      const options = { logPieces: [Buffer.from(YEARLESS)], logModified: written.getTime() };
      const web = await Client.start({ link, ...options });
      const log = { type: "file", uri: virtual } as const;
      expect(yearOf(await web.explain(log))).toBe("2021");
      await web.stop();
    });

    it("has the last one where nobody knows when it was written", async () => {
      const unsaved = await client.open(YEARLESS, "log", "untitled:Untitled-3");
      for (const log of [
        { type: "text", text: YEARLESS } as const,
        { type: "document", uri: unsaved } as const,
        oldFile("epoch.log", new Date(0)),
      ]) {
        expect(isLatest(await client.explain(log))).toBe(true);
      }
      for (const logModified of [null, 0]) {
        const web = await Client.start({ link, logPieces: [Buffer.from(YEARLESS)], logModified });
        const log = { type: "file", uri: virtual } as const;
        expect(isLatest(await web.explain(log))).toBe(true);
        await web.stop();
      }
    });
  });

  it("can be copied for support, for programs and for tables, without secrets", async () => {
    const secret = `2026-02-11T10:42:00Z AKIAIOSFODNN7EXAMPLE ${slow(43).slice(21)}`;
    const { page, copies } = await client.explain({ type: "text", text: secret + LOG });
    expect(JSON.stringify([page, copies])).not.toContain("AKIAIOSFODNN7EXAMPLE");
    expect(copies.support).toContain("REQ-EXAMPLE-43");
    expect(copies.support).toContain("2026-02-11T10:10:00.000Z  REQ-EXAMPLE-10");
    expect(JSON.parse(copies.json)).toMatchObject({
      version: 1,
      lines: LOG.split("\n").length,
      groups: [{ code: "SlowDown", vendor: "ibm-cos", count: 21, statuses: { "503": 21 } }, {}],
    });
    expect(copies.csv).toContain("SlowDown");
    expect(copies.markdown).toContain("| 21 | `SlowDown` | IBM Cloud Object Storage | 503 |");
  });

  describe("read through the client where only that reaches it", () => {
    const uri = "vscode-test-web://mount/app.log";

    /** What is said of a log that comes in these pieces. */
    async function explainPieces(logPieces: NonNullable<ClientOptions["logPieces"]>) {
      const web = await Client.start({ link, logPieces });
      onTestFinished(() => web.stop());
      const { page } = await web.explain({ type: "file", uri });
      const { sentence, remarks, kinds } = page;
      const counts = kinds.map(({ code, count }) => [code, count]);
      return { web, sentence, remarks: remarks.join(" "), counts };
    }

    it("comes piece by piece, and the client is told that this was all", async () => {
      const bytes = Buffer.from(LOG);
      const pieces = [bytes.subarray(0, 100), bytes.subarray(100)];
      const { web, counts } = await explainPieces(pieces);
      expect(counts).toEqual([
        ["SlowDown", 20],
        ["NoSuchKey", 1],
      ]);
      expect(web.reads).toEqual([`${uri}#0`, `${uri}#100`, `${uri}#${bytes.length}`]);
      await vi.waitFor(() => expect(web.endedReadings).toHaveLength(1));
    });

    it("is decompressed, all of its parts", async () => {
      const parts = Buffer.concat([gzipSync(LOG), gzipSync(GONE), gzipSync(GONE)]);
      const { counts } = await explainPieces([parts.subarray(0, 200), parts.subarray(200)]);
      expect(counts).toEqual([
        ["SlowDown", 20],
        ["NoSuchKey", 3],
      ]);
    });

    it("says that it was cut, or is corrupt, and counts what came before", async () => {
      const bytes = Buffer.concat([gzipSync(LOG), gzipSync(GONE)]);
      const cut = await explainPieces([bytes.subarray(0, -20)]);
      expect(cut.remarks).toContain(
        "The log could not be read to its end. It ends too early: it was cut, or it is still being written. What came before counts.",
      );
      bytes[bytes.length - 5]! ^= 1;
      const corrupt = await explainPieces([bytes]);
      expect(corrupt.remarks).toContain(
        "The log could not be read to its end. It is corrupt. What came before counts.",
      );
      for (const { counts } of [cut, corrupt]) expect(counts).toContainEqual(["SlowDown", 20]);
    });

    it("may be no text, once it is decompressed", async () => {
      const { sentence, counts } = await explainPieces([gzipSync(Buffer.alloc(99, "a\0"))]);
      expect(sentence).toBe("The log could not be read: It is not text.");
      expect(counts).toEqual([]);
    });

    it("may be empty", async () => {
      const { sentence } = await explainPieces([]);
      expect(sentence).toBe("No storage errors.");
    });

    it.each([
      ["FileNotFound", "There is no such file."],
      ["FileIsADirectory", "It is a folder."],
      ["NoPermissions", "It may not be read."],
      ["Unavailable", "It can't be read: no connection."],
    ])("may be out of the client's reach: %s", async (code, reason) => {
      const message = "no connection";
      const gone = await explainPieces([{ code, message }]);
      expect(gone.sentence).toBe(`The log could not be read: ${reason}`);
      const later = await explainPieces([Buffer.from(LOG), { code, message }]);
      expect(later.remarks).toContain(`not be read to its end. ${reason} What came before counts.`);
      expect(later.counts).toContainEqual(["SlowDown", 20]);
    });
  });

  it("is left unread once that is no longer wanted", async () => {
    const other = await Client.start({ link, logPieces: withoutEnd(LOG.repeat(100)) });
    const stop = new CancellationTokenSource();
    other.onProgress(ExplainProgressType, "1", () => stop.cancel());
    const log = { type: "file", uri: "vscode-test-web://mount/endless.log" } as const;
    const answer = await other.ask(ExplainLogRequest, { log, token: "1" }, stop.token);
    expect(answer).toBeNull();
    await other.stop();
  });

  it("is answered where something goes wrong that nobody has thought of, and that is logged", async () => {
    const uri = await client.open(LOG, "log", "untitled:Untitled-4");
    const range = { start: { line: 0, character: 0 } } as Range;
    const log = { type: "document", uri, range } as const;
    expect(await client.ask(ExplainLogRequest, { log, token: "1" })).toBe("failed");
    expect(client.logged.join("\n")).toMatch(/^explain log: TypeError: /m);
  });

  it("speaks the reader's language", async () => {
    const chinese = await Client.start({ link, locale: "zh-cn" });
    const log = { type: "text", text: LOG } as const;
    const { page } = await chinese.explain(log);
    expect(page.sentence).toContain("请求");
    expect(page.kinds[0]?.condition?.retry).toMatch(/\p{Script=Han}/u);
    await chinese.stop();
  });
});
