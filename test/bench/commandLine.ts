import { spawn, spawnSync } from "node:child_process";
import { closeSync, mkdtempSync, openSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { quantile, type Row } from "./measure";
import { writeLog } from "./texts";

const PROGRAM = join(__dirname, "../cli/s3-error-codes.js");
const GIGABYTE = 1e9;
const MEGABYTE = 1e6;
/** How many errors a log has: one in nine lines, and one in a hundred. */
const MANY = 9e-4;
const FEW = 9e-5;
/** Prints how much memory a process took at most, in kilobytes. */
const TELL_MEMORY = `data:text/javascript,process.on("exit",()=>console.error(process.resourceUsage().maxRSS))`;
/** Copies standard input, and does nothing else. */
const COPY = "process.stdin.pipe(process.stdout)";
/** Of how many files a rotated log is. */
const PARTS = 12;
/** How many lines trickle, and how long after each other, in milliseconds. */
const TRICKLE = 200;
const PAUSE = 25;

/** `explain` and `annotate` on logs of up to a gigabyte, which are made for it and removed. */
export async function commandLineRows(codes: readonly string[]): Promise<Row[]> {
  const folder = mkdtempSync(join(tmpdir(), "s3-error-codes-bench-"));
  const inFolder = (name: string) => join(folder, name);
  try {
    writeFileSync(inFolder("codes.txt"), codes.join("\n"));
    writeLog(inFolder("many.log"), codes, GIGABYTE, GIGABYTE * MANY);
    writeLog(inFolder("few.log"), codes, GIGABYTE, GIGABYTE * FEW);
    writeLog(inFolder("short.log"), codes, GIGABYTE / 10, (GIGABYTE / 10) * MANY);
    const [many, few, short] = ["many.log", "few.log", "short.log"].map((name) =>
      explain(inFolder(name)),
    );
    const parts = Array.from({ length: PARTS }, (_, at) => inFolder(`part-${at}.log`));
    for (const part of parts)
      writeLog(part, codes, GIGABYTE / 10 / PARTS, ((GIGABYTE / 10) * MANY) / PARTS);
    const peer = (name: string) => ripgrep(inFolder("codes.txt"), inFolder(name));
    const against = "rg -o -w -F -f CODES FILE | sort | uniq -c";
    return [
      { what: "explain 1 GB, 900,000 errors", value: many!.ms, against, peer: peer("many.log") },
      { what: "explain 1 GB, 90,000 errors", value: few!.ms, against, peer: peer("few.log") },
      {
        what: "memory of that, at most",
        value: Math.max(many!.megabytes, few!.megabytes),
        unit: "MB",
        against: "the same for 100 MB",
        peer: short!.megabytes,
      },
      {
        what: `explain 100 MB in ${PARTS} files`,
        value: explain(...parts).ms,
        against: "in one",
        peer: short!.ms,
      },
      annotateRow("annotate, one line in nine an error", inFolder("many.log")),
      annotateRow("annotate, one line in a hundred an error", inFolder("few.log")),
      ...(await trickleRows(codes)),
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function explain(...files: string[]): { ms: number; megabytes: number } {
  const args = ["--import", TELL_MEMORY, PROGRAM, "explain", "--format", "json", ...files];
  const start = performance.now();
  const { stderr, status } = spawnSync(process.execPath, args, {
    encoding: "utf8",
    stdio: ["ignore", "ignore", "pipe"],
  });
  if (status !== 0) throw new Error(`explain ended with ${status}: ${stderr}`);
  return { ms: performance.now() - start, megabytes: Number(stderr) / 1024 };
}

/** Milliseconds; not a number where ripgrep is not installed. */
function ripgrep(codes: string, file: string): number {
  if (spawnSync("rg", ["--version"]).error) return Number.NaN;
  const start = performance.now();
  const command = `rg -o -w -F -f "${codes}" "${file}" | sort | uniq -c`;
  const { stdout, status } = spawnSync("sh", ["-c", command]);
  if (status !== 0 || stdout.length === 0) throw new Error(`${command} counted nothing.`);
  return performance.now() - start;
}

function annotateRow(what: string, file: string): Row {
  return {
    what,
    value: throughput([PROGRAM, "annotate"], file),
    unit: "MB/s",
    against: "Node copying",
    peer: throughput(["-e", COPY], file),
  };
}

/** Megabytes a second of a program that reads a gigabyte from standard input. */
function throughput(args: string[], file: string): number {
  const input = openSync(file, "r");
  const start = performance.now();
  const { status } = spawnSync(process.execPath, args, { stdio: [input, "ignore", "inherit"] });
  if (status !== 0) throw new Error(`${args.join(" ")} ended with ${status}.`);
  closeSync(input);
  return GIGABYTE / MEGABYTE / ((performance.now() - start) / 1000);
}

/** How long `annotate` keeps the lines of a log that trickles. */
async function trickleRows(codes: readonly string[]): Promise<Row[]> {
  const program = spawn(process.execPath, [PROGRAM, "annotate"]);
  const waits: number[] = [];
  const sent: number[] = [];
  createInterface(program.stdout).on("line", () =>
    waits.push(performance.now() - sent[waits.length]!),
  );
  for (let i = -1; i < TRICKLE; i++) {
    sent.push(performance.now());
    program.stdin.write(`2026-11-20T10:00:00Z ERROR upload refused: ${codes[i] ?? "started"}\n`);
    // The first line waits for the program to start.
    await new Promise((resolve) => setTimeout(resolve, i < 0 ? 2000 : PAUSE));
  }
  program.stdin.end();
  await new Promise((resolve) => program.on("close", resolve));
  return [
    { what: "a line that trickles through annotate, p50", value: quantile(waits.slice(1), 0.5) },
    { what: "the same, longest", value: Math.max(...waits.slice(1)) },
  ];
}
