import { closeSync, openSync, readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { errorLine, folderWith, run } from "./program";

/** How long the line is; the variable asks for another length, such as 200. */
const MEGABYTES = Number(process.env.LONG_LINE_MEGABYTES ?? 64);
/** How much memory the program may take, in bytes. */
const MOST_MEMORY = 150e6;

/**
 * What Node runs first, so that a program tells at its end how much memory it took. What the system
 * says would include the process that has started it.
 */
const TELLS_MEMORY = `
  let most = 0;
  const look = () => { most = Math.max(most, process.memoryUsage.rss()); };
  setInterval(look, 20).unref();
  process.on("exit", () => { look(); process.stderr.write("memory " + most); });
`;
const memoryIn = (complaints: string) => Number(/^memory (\d+)$/.exec(complaints)?.[1]);

/** A log of three lines, of which the second is long, and has a code in its middle. */
const half = Buffer.alloc((MEGABYTES * 1e6) / 2, "lorem ipsum ");
const log = (remark = "", longRemark = "") =>
  Buffer.concat([
    Buffer.from(`${errorLine("SlowDown", 1).trim()}${remark}\n`),
    ...[half, Buffer.from(' {"Code":"NoSuchKey","Message":"no"} '), half],
    Buffer.from(`${longRemark}\n${errorLine("SlowDown", 2).trim()}${remark}\n`),
  ]);

describe(`a line of ${MEGABYTES} MB`, () => {
  it("is explained, with a word on it, in bounded memory", async () => {
    const folder = folderWith({ "long.log": log(), "memory.cjs": TELLS_MEMORY });
    const node = ["-r", join(folder, "memory.cjs")];
    const { code, output, complaints } = await run(["explain", "long.log"], { folder, node });
    expect(output.split("\n")[0]).toContain("3 errors of 2 kinds");
    expect(output).toContain("Very long lines: long.log:2.\nWhat in them is one error can only be");
    expect(output).toMatch(/Lines +long\.log:1 – long\.log:3\n/);
    expect(output).toMatch(/Lines +long\.log:2\n/);
    expect(memoryIn(complaints)).toBeLessThan(MOST_MEMORY);
    expect(code).toBe(0);
  }, 120_000);

  it("is annotated behind its end, in bounded memory", async () => {
    const folder = folderWith({ "long.log": log(), "memory.cjs": TELLS_MEMORY });
    const [stdin, stdout] = [
      openSync(join(folder, "long.log"), "r"),
      openSync(join(folder, "annotated.log"), "w"),
    ];
    const node = ["-r", join(folder, "memory.cjs")];
    const { code, complaints } = await run(["annotate"], { node, stdin, stdout });
    for (const file of [stdin, stdout]) closeSync(file);
    const expected = log(" ← throttled, back off", " ← 404 · no such object");
    expect(readFileSync(join(folder, "annotated.log")).equals(expected)).toBe(true);
    expect(memoryIn(complaints)).toBeLessThan(MOST_MEMORY);
    expect(code).toBe(0);
  }, 120_000);
});
