import { closeSync, openSync, readdirSync, readFileSync, writeSync } from "node:fs";
import { join } from "node:path";

/** How long a line of a generated log is, about. */
const LINE_BYTES = 120;
/** How much of a log is written at a time, in lines. */
const LINES_AT_ONCE = 10_000;

/** A log of a given size in which codes stand in the words of botocore, spread evenly. */
export function generatedLog(codes: readonly string[], bytes: number, hits: number): string {
  const lines: string[] = [];
  let size = 0;
  for (const line of logLines(codes, everyOf(bytes, hits))) {
    if (size >= bytes) break;
    lines.push(line);
    size += line.length + 1;
  }
  return lines.join("\n");
}

/** Writes such a log to a file, which may be longer than a text can be. */
export function writeLog(
  file: string,
  codes: readonly string[],
  bytes: number,
  hits: number,
): void {
  const output = openSync(file, "w");
  let lines: string[] = [];
  let size = 0;
  for (const line of logLines(codes, everyOf(bytes, hits))) {
    lines.push(`${line}\n`);
    if (lines.length < LINES_AT_ONCE) continue;
    size += writeSync(output, lines.join(""));
    if (size >= bytes) break;
    lines = [];
  }
  closeSync(output);
}

/** Every how many lines an error has to stand, so that there are so many. */
function everyOf(bytes: number, hits: number): number {
  return Math.max(1, Math.floor(bytes / LINE_BYTES / hits));
}

function* logLines(codes: readonly string[], every: number): Generator<string> {
  for (let i = 0; ; i++) {
    yield i % every === 0 ? errorLine(codes[(i / every) % codes.length]!, i) : quietLine(i);
  }
}

function errorLine(code: string, i: number): string {
  return `${stamp(i)} ERROR [worker-${i % 17}] An error occurred (${code}) when calling the PutObject operation: no`;
}

function quietLine(i: number): string {
  return `${stamp(i)} INFO [worker-${i % 17}] GET /bucket-${i % 9}/path/to/object-${i}.parquet 200 OK bytes=${i * 31} took=${i % 311}ms`;
}

function stamp(i: number): string {
  return new Date(Date.UTC(2026, 10, 20) + i * 10).toISOString();
}

/** Ordinary source text of at least a given size: what is installed for development. */
export function installedSource(characters: number): string {
  const parts: string[] = [];
  let size = 0;
  for (const name of readdirSync("node_modules", { recursive: true, encoding: "utf8" }).sort()) {
    if (size >= characters) break;
    if (!/\.(?:[cm]?js|ts)$/.test(name)) continue;
    const text = readFileSync(join("node_modules", name), "utf8");
    if (text.length > 300_000) continue;
    parts.push(text);
    size += text.length;
  }
  return parts.join("\n").slice(0, characters);
}
