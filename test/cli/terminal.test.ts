import { spawnSync } from "node:child_process";
import { join } from "node:path";
import stringWidth from "string-width";
import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { builtinCatalog } from "../../server/src/catalog/builtin";
import { ProgressLine } from "../../server/src/cli/progressLine";
import { terminalStyle } from "../../server/src/cli/terminalStyle";
import { translator } from "../../server/src/l10n";
import { table } from "../../server/src/report/table";
import { wrapped } from "../../server/src/report/wrap";
import { errorLine, folderWith, PROGRAM } from "./program";

const ESCAPE = "\u001b";
const terminal = { isTTY: true, columns: 60 } as NodeJS.WriteStream;

describe("colours", () => {
  it("are for terminals, and for users who have not refused them", () => {
    const { strong, faint, bad } = terminalStyle(terminal, {});
    for (const set of [strong, faint, bad]) expect(set("x").split(ESCAPE)).toHaveLength(3);
    for (const env of [{ NO_COLOR: "1" }, { TERM: "dumb" }]) {
      expect(terminalStyle(terminal, env).strong("x")).toBe("x");
    }
    expect(terminalStyle({ isTTY: false, columns: 60 }, {}).strong("x")).toBe("x");
    expect(terminalStyle(terminal, { NO_COLOR: "" }).strong("x")).not.toBe("x");
  });
});

/** Whether the program can be run on a terminal that only a test sees. */
const hasTerminal = process.platform === "linux" && !spawnSync("script", ["--version"]).error;

describe.runIf(hasTerminal)("on a terminal", () => {
  const COLUMNS = 60;
  /** What is shown when the command line runs in a folder. */
  const shown = (command: string, env: Record<string, string> = {}) => {
    const folder = folderWith({ "app.log": errorLine("NoSuchKey") + errorLine("SlowDown") });
    const program = `'${process.execPath}' '${PROGRAM}'`;
    const script = `stty cols ${COLUMNS}; ${program} ${command}`;
    const { stdout } = spawnSync("script", ["-qec", script, join(folder, "typescript")], {
      cwd: folder,
      encoding: "utf8",
      env: { PATH: process.env.PATH, TERM: "xterm", ...env },
      input: "",
    });
    return stdout.replaceAll("\r\n", "\n");
  };
  const plain = (text: string) =>
    text.replaceAll(new RegExp(`${ESCAPE}\\[[\\d;]*m|\r[^\r\n]*\r${ESCAPE}\\[K`, "g"), "");

  it("annotate sets its remarks off", () => {
    expect(shown("annotate < app.log")).toContain(
      `: no${ESCAPE}[2m ← 404 · no such object${ESCAPE}[22m\n`,
    );
    expect(shown("annotate < app.log", { NO_COLOR: "1" })).toContain(
      ": no ← 404 · no such object\n",
    );
  });

  it("a report has colours, and lines that fit", () => {
    const report = shown("explain app.log");
    expect(report).toContain(`${ESCAPE}[1mNoSuchKey${ESCAPE}[22m`);
    const lines = plain(report).split("\n");
    expect(lines.filter((line) => stringWidth(line) > COLUMNS && !/ {2}\d{4}-/.test(line))).toEqual(
      [],
    );
    expect(lines).toContain("  Remedy      Compare the key in the answer with a listing");
    expect(lines).toContain("              of its prefix.");
    expect(shown("explain app.log", { NO_COLOR: "1" })).not.toContain(`${ESCAPE}[1m`);
  });

  it("what is looked up has colours, and lines that fit", () => {
    const page = shown("lookup NoSuchUpload");
    expect(page).toContain(`${ESCAPE}[1mNoSuchUpload${ESCAPE}[22m`);
    expect(plain(page)).toMatch(/^ {2}Remedy {2}\S/m);
  });

  it("explain asks for a log where none is named or piped in", () => {
    const program = `'${process.execPath}' '${PROGRAM}'`;
    const { stdout } = spawnSync("script", ["-qec", `${program} explain < /dev/tty`, "/dev/null"], {
      encoding: "utf8",
      env: { PATH: process.env.PATH },
      input: "",
    });
    expect(stdout).toContain("Name a log, or pipe one in.");
  });
});

describe("text that is too wide", () => {
  it("is broken between words, and between Chinese characters", () => {
    expect(wrapped("short", 20)).toEqual(["short"]);
    expect(wrapped("Retry with back-off, and send fewer requests.", 20)).toEqual([
      "Retry with back-off,",
      "and send fewer",
      "requests.",
    ]);
    expect(wrapped("发起恢复（RestoreObject），待完成后再读取。", 20)).toEqual([
      "发起恢复",
      "（RestoreObject），",
      "待完成后再读取。",
    ]);
  });

  it("stays whole where a word has no place to break it", () => {
    const id = "0123456789".repeat(4);
    expect(wrapped(`id ${id} ends`, 20)).toEqual(["id", id, "ends"]);
  });

  it("goes on in its own column of a table", () => {
    const rows = [
      ["a", "1", "one two three four five six seven"],
      ["bb", "10", "one"],
    ];
    expect(table(rows, { numbers: [1], width: 32 }).split("\n")).toEqual([
      "a    1  one two three four five",
      "        six seven",
      "bb  10  one",
    ]);
    expect(table(rows, { width: 20 }).split("\n")).toHaveLength(2);
  });
});

describe("the line that tells how far reading has come", () => {
  beforeEach(() => {
    vi.useFakeTimers();
  });
  afterEach(() => {
    vi.useRealTimers();
  });
  const context = { catalog: builtinCatalog, t: translator("en"), language: "en" } as const;
  const input = { size: 1000, modified: 0, position: () => 250, remarks: [], chunks: [] as never };
  const written: string[] = [];
  const line = (stream: object) => {
    written.length = 0;
    const write = (text: string) => written.push(text) > 0;
    return new ProgressLine(context, { ...stream, write } as unknown as NodeJS.WriteStream);
  };

  it("comes once reading takes a while, and goes at the end", () => {
    const progress = line(terminal);
    progress.show("a.log", input, 1200);
    expect(written).toEqual([]);
    vi.advanceTimersByTime(600);
    progress.show("a.log", input, 1200);
    progress.show("a.log", input, 1300);
    expect(written).toEqual([`\r${ESCAPE}[KReading a.log: 25 %, 1,200 lines`]);
    progress.clear();
    expect(written.at(-1)).toBe(`\r${ESCAPE}[K`);
  });

  it("tells how much was read where nobody knows of how much", () => {
    const progress = line(terminal);
    vi.advanceTimersByTime(600);
    progress.show("standard input", { ...input, size: undefined, position: () => 2_500_000 }, 9);
    expect(written[0]).toContain("Reading standard input: 2.5 MB, 9 lines");
  });

  it("never takes more than one line of the terminal", () => {
    const progress = line(terminal);
    vi.advanceTimersByTime(600);
    progress.show(`${"folder/".repeat(20)}a.log`, input, 1200);
    expect(stringWidth(written[0]!.replace(`\r${ESCAPE}[K`, ""))).toBeLessThan(60);
    expect(written[0]).toContain("a.log: 25 %, 1,200 lines");
  });

  it("is not there where there is no terminal", () => {
    const progress = line({ isTTY: false });
    vi.advanceTimersByTime(600);
    progress.show("a.log", input, 1200);
    progress.clear();
    expect(written).toEqual([]);
  });
});
