import { describe, expect, it, vi } from "vitest";
import { errorLine, quietLine, start } from "./program";

/** How long a test waits for what is to come. */
const PATIENCE = { timeout: 25_000, interval: 5 };

describe("annotate, while a log is still coming", () => {
  it("shows a line with its remark before the next one comes", async () => {
    const { child, output, outcome } = start(["annotate"]);
    let shown = "";
    for (const second of [1, 2, 3]) {
      child.stdin.write(quietLine(second));
      child.stdin.write(errorLine("NoSuchKey", second));
      shown += quietLine(second);
      shown += `${errorLine("NoSuchKey", second).trim()} ← 404 · no such object\n`;
      await vi.waitFor(() => expect(output()).toBe(shown), PATIENCE);
    }
    child.stdin.end();
    expect((await outcome).code).toBe(0);
  });

  it("shows what a program asks without ending its line", async () => {
    const { child, output, outcome } = start(["annotate"]);
    child.stdin.write("Delete the bucket? [y/n] ");
    await vi.waitFor(() => expect(output()).toBe("Delete the bucket? [y/n] "), PATIENCE);
    child.stdin.end("n\n");
    await outcome;
    expect(output()).toBe("Delete the bucket? [y/n] n\n");
  });

  it("shows a line that comes in small pieces and never ends, as that of a progress bar", async () => {
    const { child, output, outcome } = start(["annotate"]);
    const writer = setInterval(() => child.stdin.write("."), 5);
    await vi.waitFor(() => expect(output()).toMatch(/^\.{5}/), PATIENCE);
    clearInterval(writer);
    child.stdin.end();
    await outcome;
  });

  it("speaks behind the end of a line that comes in pieces", async () => {
    const { child, output, outcome } = start(["annotate"]);
    const line = errorLine("NoSuchKey").trim();
    const [first, second] = [line.slice(0, 70), line.slice(70)];
    child.stdin.write(first);
    await vi.waitFor(() => expect(output()).toBe(first), PATIENCE);
    child.stdin.write(second);
    await vi.waitFor(() => expect(output()).toBe(line), PATIENCE);
    child.stdin.end("\n");
    await outcome;
    expect(output()).toBe(`${line} ← 404 · no such object\n`);
  });

  it("shows a line that only those below could explain, though none comes", async () => {
    const { child, output, outcome } = start(["annotate"]);
    const line = "2026-02-11T10:00:01.000Z ERROR [app] error: NotFound\n";
    child.stdin.write(line);
    await vi.waitFor(() => expect(output()).toBe(line), PATIENCE);
    child.stdin.end();
    await outcome;
  });

  it("draws a progress line as it comes, and nothing behind its carriage return", async () => {
    const { child, output, outcome } = start(["annotate"]);
    child.stdin.write(`10 %\r${errorLine("NoSuchKey").trim()}\r`);
    await vi.waitFor(() => expect(output()).toContain("calling the PutObject"), PATIENCE);
    expect(output()).not.toContain("←");
    child.stdin.end("\n");
    await outcome;
    expect(output()).toBe(`10 %\r${errorLine("NoSuchKey").trim()} ← 404 · no such object\r\n`);
  });

  it("ends when its reader does, without a word", async () => {
    const { child, outcome } = start(["annotate"]);
    child.stdin.write(errorLine("NoSuchKey"));
    await new Promise((resolve) => child.stdout.once("data", resolve));
    child.stdout.destroy();
    const writer = setInterval(() => child.stdin.write(errorLine("NoSuchKey")), 5);
    const { code, complaints } = await outcome;
    clearInterval(writer);
    expect({ code, complaints }).toEqual({ code: 0, complaints: "" });
  });
});
