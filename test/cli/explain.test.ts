import { utimesSync } from "node:fs";
import { join } from "node:path";
import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { errorLine, folderWith, quietLine, run } from "./program";

const KEYS = quietLine() + errorLine("NoSuchKey", 1) + errorLine("NoSuchKey", 2);
const SLOW = errorLine("SlowDown", 3) + quietLine(4);

/** Lines of a report that name something, with single blanks: `Meaning Too many requests`. */
const facts = (report: string) =>
  report.split("\n").map((line) => line.trim().replace(/\s+/g, " "));

/** How often each code was counted. */
const counts = (json: string) =>
  JSON.parse(json).groups.map(({ code, count }: { code: string; count: number }) => [code, count]);

describe("explain", () => {
  it("counts the errors of a file, and says what they mean and what to do", async () => {
    const folder = folderWith({ "app.log": KEYS });
    const { code, output, complaints } = await run(["explain", "app.log"], { folder });
    expect(output).toMatchInlineSnapshot(`
      "2 errors of one kind between 2026-02-11 10:00:01 and 10:00:02: “The object does not exist”.
      Read 3 lines, 264 B.

      NoSuchKey · unknown vendor · 2 times
        Meaning     The object does not exist
        Cause       The key differs from the stored one: a leading slash, another case, encoded twice.
        Retry       Don't retry: the same request will fail again.
        Remedy      Compare the key in the answer with a listing of its prefix.
                    Pass the key raw: no leading slash, no local path, no encoding of your own.
        Times       2026-02-11 10:00:01 – 10:00:02
        Lines       app.log:2 – app.log:3
        Operations  PutObject
      "
    `);
    expect({ code, complaints }).toEqual({ code: 0, complaints: "" });
  });

  it("joins several files in one report, and names each line by its own file", async () => {
    const folder = folderWith({ "a.log": KEYS, "b.log": SLOW + errorLine("NoSuchKey", 9) });
    const { output } = await run(["explain", "a.log", "b.log"], { folder });
    expect(output.split("\n")[0]).toContain("4 errors of 2 kinds");
    expect(facts(output)).toContain("3 NoSuchKey unknown vendor 2026-02-11 10:00:01 – 10:00:09");
    expect(facts(output)).toContain("Lines a.log:2 – b.log:3");
    expect(facts(output)).toContain("Lines b.log:1");
    const json = await run(["explain", "--format", "json", "a.log", "b.log"], { folder });
    const [keys, slow] = JSON.parse(json.output).groups;
    expect([keys.firstLine, keys.lastLine, slow.firstLine]).toEqual([2, 6, 4]);
  });

  it("reads standard input where no file is named, and where it is named -", async () => {
    const folder = folderWith({ "b.log": SLOW });
    const piped = await run(["explain"], { input: KEYS });
    expect(facts(piped.output)).toContain("Lines 2 – 3");
    const named = await run(["explain", "-", "b.log"], { input: KEYS, folder });
    expect(facts(named.output)).toContain("Lines standard input:2 – standard input:3");
    expect(facts(named.output)).toContain("Lines b.log:1");
  });

  it("reads compressed logs, of one part or of several, whatever they are called", async () => {
    const parts = Buffer.concat([gzipSync(KEYS), gzipSync(SLOW), gzipSync(KEYS)]);
    const folder = folderWith({ "a.log.gz": gzipSync(KEYS), "b.log": parts });
    const both = await run(["explain", "--format", "json", "a.log.gz", "b.log"], { folder });
    expect(counts(both.output)).toEqual([
      ["NoSuchKey", 6],
      ["SlowDown", 1],
    ]);
    expect(JSON.parse(both.output).bytes).toBe(3 * KEYS.length + SLOW.length);
    const piped = await run(["explain", "--format", "json"], { input: parts });
    expect(counts(piped.output)).toEqual([
      ["NoSuchKey", 4],
      ["SlowDown", 1],
    ]);
  });

  it("counts a long log whole, on both cores", async () => {
    const folder = folderWith({ "long.log": (KEYS + SLOW).repeat(20_000) });
    const { output } = await run(["explain", "--format", "json", "long.log"], { folder });
    expect(counts(output)).toEqual([
      ["NoSuchKey", 40_000],
      ["SlowDown", 20_000],
    ]);
    expect(JSON.parse(output).lines).toBe(100_000);
  });

  it("takes all errors for those of the vendor that the user names", async () => {
    const { output } = await run(["explain", "--vendor", "JDCloud-OSS"], { input: SLOW });
    expect(output).toContain("SlowDown · JD Cloud OSS · once");
    expect(facts(output)).toContain("Meaning Too many requests. Please reduce your request rate.");
    expect(facts(output)).toContain("Vendor by --vendor");
  });

  it("says so where a log has no errors", async () => {
    const { code, output } = await run(["explain"], { input: quietLine() });
    expect(output).toBe(`No storage errors.\nRead one line, ${quietLine().length} B.\n`);
    expect(code).toBe(0);
  });

  it("speaks Chinese where the environment does", async () => {
    for (const env of [{ LANG: "zh_CN.UTF-8" }, { LC_ALL: "zh_CN.UTF-8", LANG: "de_DE.UTF-8" }]) {
      const { output } = await run(["explain"], { input: SLOW, env });
      expect(output).toContain("SlowDown · 未知厂商 · 1 次");
      expect(output).toContain("含义");
    }
    const { output } = await run(["explain"], { input: SLOW, env: { LANG: "zh_TW.UTF-8" } });
    expect(output).toContain("Meaning");
  });
});

describe("explain, of some time", () => {
  const at = (time: string, code: string) => `${time} ERROR <Error><Code>${code}</Code></Error>\n`;
  const LOG = [
    at("2026-02-11T10:00:00.000Z", "NoSuchKey"),
    at("2026-02-11T11:00:00.000Z", "SlowDown"),
    at("2026-02-11T14:00:00.000+02:00", "NoSuchBucket"),
    at("2026-02-12T00:00:00.000Z", "InternalError"),
  ].join("");
  const kept = async (...options: string[]) => {
    const { output, code } = await run(["explain", "--format", "json", ...options], { input: LOG });
    expect(code).toBe(0);
    return JSON.parse(output).groups.map(({ code }: { code: string }) => code);
  };

  it("leaves out what is earlier or later, whatever the zones", async () => {
    expect(await kept("--since", "2026-02-11T11:00")).toEqual([
      "SlowDown",
      "NoSuchBucket",
      "InternalError",
    ]);
    expect(await kept("--until", "2026-02-11 11:00:00")).toEqual(["NoSuchKey", "SlowDown"]);
    expect(await kept("--since", "2026-02-11T13:00+02:00", "--until", "2026-02-11T12:00Z")).toEqual(
      ["SlowDown", "NoSuchBucket"],
    );
    expect(await kept("--since", "2026-02-12")).toEqual(["InternalError"]);
  });

  it("counts back from now where a time says how long ago", async () => {
    const ago = (minutes: number) => new Date(Date.now() - minutes * 60_000).toISOString();
    const input = at(ago(180), "NoSuchKey") + at(ago(80), "SlowDown") + at(ago(1), "NoSuchBucket");
    const since = async (span: string) => {
      const { output } = await run(["explain", "--format", "json", "--since", span], { input });
      return counts(output).map(([code]: [string]) => code);
    };
    expect(await Promise.all(["2h", "30m", "1d"].map(since))).toEqual([
      ["SlowDown", "NoSuchBucket"],
      ["NoSuchBucket"],
      ["NoSuchKey", "SlowDown", "NoSuchBucket"],
    ]);
  });

  it("goes by when a file was written, where its times have no year", async () => {
    const folder = folderWith({
      "old.log":
        "Feb 10 10:00:00 host app: An error occurred (SlowDown) when calling the PutObject operation: no\n",
    });
    const written = new Date("2025-03-01T00:00:00Z");
    utimesSync(join(folder, "old.log"), written, written);
    const count = async (...span: string[]) => {
      const { output } = await run(["explain", "--format", "json", ...span, "old.log"], { folder });
      return JSON.parse(output).groups.length;
    };
    expect(await count("--since", "2026-01-01")).toBe(0);
    expect(await count("--since", "2025-01-01", "--until", "2025-03-01")).toBe(1);
    utimesSync(join(folder, "old.log"), 0, 0);
    expect(await count("--since", "367d")).toBe(1);
  });

  it("says which errors count, and that those without a time don't", async () => {
    const input = `<Error><Code>SlowDown</Code></Error>\n${LOG}`;
    const options = ["--since", "2026-02-11T13:00+02:00", "--until", "2026-02-11T12:00"];
    const { output } = await run(["explain", ...options], { input });
    expect(output.split("\n").slice(0, 5)).toEqual([
      "2 errors of 2 kinds between 2026-02-11 11:00:00 and 12:00:00.",
      `Read 5 lines, ${input.length} B.`,
      "Only errors between 2026-02-11 11:00:00 and 2026-02-11 12:00:00 count, in UTC.",
      "Those without a time are left out.",
      "",
    ]);
    const since = await run(["explain", "--since", "2026-02-12"], { input });
    expect(since.output).toContain("Only errors since 2026-02-12 00:00:00 count, in UTC.");
    const until = await run(["explain", "--until", "2026-02-01"], { input });
    expect(until.output).toContain("No storage errors.");
    expect(until.output).toContain("Only errors until 2026-02-01 00:00:00 count, in UTC.");
  });
});
