import { execFileSync, spawnSync } from "node:child_process";
import { createWriteStream, existsSync, mkdirSync, openSync } from "node:fs";
import { join } from "node:path";
import { pipeline } from "node:stream/promises";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { translator } from "../../server/src/l10n";
import { reasonOf } from "../../server/src/report/reasons";
import { errorLine, folderWith, quietLine, run, start } from "./program";

const LOG = quietLine() + errorLine("NoSuchKey", 1) + errorLine("SlowDown", 2);
const HALF_READ = "What was read before that is reported.";

/** Explains a file of its own, as JSON. */
async function explained(content: string | Uint8Array, ...others: string[]) {
  const folder = folderWith({ "x.log": content, "good.log": LOG });
  const args = ["explain", "--format", "json", "x.log", ...others];
  const { code, output, complaints } = await run(args, { folder });
  return { code, complaints, report: output && JSON.parse(output) };
}

const counts = (report: { groups: { code: string; count: number }[] }) =>
  Object.fromEntries(report.groups.map(({ code, count }) => [code, count]));

describe("a log that can't be read", () => {
  it("is named, and the others are reported", async () => {
    const folder = folderWith({ "good.log": LOG });
    mkdirSync(join(folder, "logs"));
    const names = ["gone.log", "good.log", "logs", "good.log/app.log"];
    const { code, output, complaints } = await run(["explain", ...names], { folder });
    expect(complaints).toBe(
      [
        "s3-error-codes: gone.log: There is no such file.",
        "s3-error-codes: logs: It is a folder.",
        "s3-error-codes: good.log/app.log: There is no such file.",
        "",
      ].join("\n"),
    );
    expect(output).toContain("2 errors of 2 kinds");
    expect(output).toContain("good.log:2");
    expect(code).toBe(1);
  });

  it("leaves no report where it is the only one", async () => {
    const { code, output, complaints } = await run(["explain", "gone.log"]);
    expect(complaints).toBe("s3-error-codes: gone.log: There is no such file.\n");
    expect({ code, output }).toEqual({ code: 1, output: "" });
  });

  it("is told of in Chinese where the environment is", async () => {
    const env = { LANG: "zh_CN.UTF-8" };
    const { complaints } = await run(["explain", "gone.log"], { env });
    expect(complaints).toBe("s3-error-codes: gone.log: 没有这个文件。\n");
  });

  it("is told apart by why, in a sentence", () => {
    const reason = (code: string) =>
      reasonOf(Object.assign(new Error("too many open files"), { code }), translator("en"));
    expect(["ENOENT", "EISDIR", "EACCES", "EPERM", "EMFILE"].map(reason)).toEqual([
      "There is no such file.",
      "It is a folder.",
      "It may not be read.",
      "It may not be read.",
      "It can't be read: too many open files.",
    ]);
  });

  it("may be standard input", async () => {
    const folder = folderWith();
    for (const command of ["explain", "annotate"]) {
      const { outcome } = start([command], { stdin: openSync(folder, "r") });
      const { code, complaints } = await outcome;
      expect(complaints).toContain("s3-error-codes: standard input: It is a folder.");
      expect(code).toBe(1);
    }
  });
});

describe("a compressed log", () => {
  const LONG = LOG.repeat(20_000);

  it("is reported as far as it goes where it was cut", async () => {
    const whole = gzipSync(LONG);
    for (const length of [whole.length - 4, Math.floor(whole.length / 2)]) {
      const { code, complaints, report } = await explained(whole.subarray(0, length), "good.log");
      expect(complaints).toBe(
        `s3-error-codes: x.log: It ends too early: it was cut, or it is still being written. ${HALF_READ}\n`,
      );
      const { NoSuchKey, SlowDown } = counts(report) as Record<string, number>;
      const share = length / whole.length;
      expect(NoSuchKey).toBeGreaterThan(20_000 * share * 0.8);
      expect(NoSuchKey! - SlowDown!).toBeLessThan(2);
      expect(code).toBe(1);
    }
  });

  it("is reported up to where it is corrupt", async () => {
    const parts = Buffer.concat([gzipSync(LOG), gzipSync(LONG)]);
    parts.fill(0xff, parts.length - 4000, parts.length - 3000);
    const { code, complaints, report } = await explained(parts);
    expect(complaints).toBe(`s3-error-codes: x.log: It is corrupt. ${HALF_READ}\n`);
    expect((counts(report) as Record<string, number>).NoSuchKey).toBeGreaterThan(1);
    expect(code).toBe(1);
  });

  it("is named where not even its beginning can be read", async () => {
    const cut = await explained(gzipSync(LOG).subarray(0, 6), "good.log");
    expect(cut.complaints).toContain("x.log: It ends too early");
    const corrupt = await explained(Buffer.from([0x1f, 0x8b, 9, 9, 9, 9, 9, 9]), "good.log");
    expect(corrupt.complaints).toContain("x.log: It is corrupt.");
    for (const { code, report } of [cut, corrupt]) {
      expect(counts(report)).toEqual({ NoSuchKey: 1, SlowDown: 1 });
      expect(code).toBe(1);
    }
  });

  it("may have zeros behind its end, as tapes leave them", async () => {
    const padded = Buffer.concat([gzipSync(LOG), Buffer.alloc(1024)]);
    const { code, complaints, report } = await explained(padded);
    expect(counts(report)).toEqual({ NoSuchKey: 1, SlowDown: 1 });
    expect({ code, complaints }).toEqual({ code: 0, complaints: "" });
  });

  it("has to be decompressed first where it is no gzip", async () => {
    const beginnings = {
      bzip2: "BZh91AY&SY",
      xz: "\xfd7zXZ\0\0\x04",
      zstd: "\x28\xb5\x2f\xfd\x04",
      lz4: "\x04\x22\x4d\x18\x64",
      zip: "PK\x03\x04\x14",
    };
    const runs = Object.entries(beginnings).map(async ([name, beginning]) => {
      const { code, complaints } = await explained(Buffer.from(`${beginning}...`, "latin1"));
      expect(complaints).toBe(
        `s3-error-codes: x.log: It is compressed with ${name}: decompress it first, and pipe it in.\n`,
      );
      expect(code).toBe(1);
    });
    await Promise.all(runs);
  });
});

describe("what is no text", () => {
  const elf = Buffer.concat([Buffer.from("\x7fELF\x02"), Buffer.alloc(64), Buffer.from(LOG)]);
  it.each([
    ["a program", elf],
    ["a compressed program", gzipSync(elf)],
    ["control characters", Buffer.from(Array.from({ length: 999 }, (_, at) => at % 32))],
  ])("is named, and not counted: %s", async (_, content) => {
    const { code, complaints, report } = await explained(content, "good.log");
    expect(complaints).toBe("s3-error-codes: x.log: It is not text.\n");
    expect(counts(report)).toEqual({ NoSuchKey: 1, SlowDown: 1 });
    expect(code).toBe(1);
  });

  it("is read where only a part of the log is none", async () => {
    const zeros = Buffer.alloc(5000);
    const { code, complaints, report } = await explained(
      Buffer.concat([
        zeros,
        Buffer.from(LOG.repeat(100)),
        zeros,
        Buffer.from([0xff, 0xc3, 10]),
        Buffer.from(LOG),
      ]),
    );
    expect(counts(report)).toEqual({ NoSuchKey: 101, SlowDown: 101 });
    expect({ code, complaints }).toEqual({ code: 0, complaints: "" });
  });
});

describe("a log that is written in another way", () => {
  it.each([
    ["is empty", "", 0],
    ["has only blank lines", "\n\n \n\r\n\t\n", 5],
    ["has a single line without an end", LOG.trim().split("\n")[1]!, 1],
    ["has Windows line ends", LOG.replaceAll("\n", "\r\n"), 3],
    ["has old line ends", LOG.replaceAll("\n", "\r"), 3],
    ["has a mark of the byte order", `\ufeff${LOG}`, 3],
    ["is UTF-16", Buffer.from(`\ufeff${LOG}`, "utf16le"), 3],
    ["is UTF-16 the other way round", Buffer.from(`\ufeff${LOG}`, "utf16le").swap16(), 3],
  ])("is read where it %s", async (_, content, lines) => {
    const { code, complaints, report } = await explained(content);
    expect(report.lines).toBe(lines);
    expect(report.bytes).toBe(Buffer.from(content).length);
    const has = (code: string) =>
      Buffer.from(content).toString("latin1").replaceAll("\0", "").includes(code);
    const codes = ["NoSuchKey", "SlowDown"].filter(has);
    expect(counts(report)).toEqual(Object.fromEntries(codes.map((one) => [one, 1])));
    expect({ code, complaints }).toEqual({ code: 0, complaints: "" });
  });
});

describe("a named pipe", () => {
  it.skipIf(spawnSync("mkfifo", ["--version"]).error)("is read to its end", async () => {
    const folder = folderWith();
    execFileSync("mkfifo", [join(folder, "pipe")]);
    const { outcome } = start(["explain", "--format", "json", "pipe"], { folder });
    await pipeline([LOG.repeat(5000), LOG], createWriteStream(join(folder, "pipe")));
    const { code, output, complaints } = await outcome;
    expect(counts(JSON.parse(output))).toEqual({ NoSuchKey: 5001, SlowDown: 5001 });
    expect({ code, complaints }).toEqual({ code: 0, complaints: "" });
  });
});

describe("output that goes nowhere", () => {
  it("ends explain quietly", async () => {
    const folder = folderWith({ "x.log": LOG });
    const { child, outcome } = start(["explain", "x.log"], { folder });
    child.stdout.destroy();
    expect(await outcome).toMatchObject({ code: 0, complaints: "" });
  });

  it.runIf(existsSync("/dev/full"))("is told of where the disk is full", async () => {
    const folder = folderWith({ "x.log": LOG });
    const { outcome } = start(["explain", "x.log"], { folder, stdout: openSync("/dev/full", "w") });
    const { code, complaints } = await outcome;
    expect(complaints).toMatch(/^s3-error-codes: The output can't be written: .*\.\n$/);
    expect(code).toBe(1);
  });
});
