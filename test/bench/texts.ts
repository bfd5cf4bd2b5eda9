import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";

/** A log of a given size in which codes stand in the words of botocore, spread evenly. */
export function generatedLog(codes: readonly string[], bytes: number, hits: number): string {
  const lines: string[] = [];
  const lineBytes = 130;
  const every = Math.max(1, Math.floor(bytes / lineBytes / hits));
  let size = 0;
  for (let i = 0; size < bytes; i++) {
    const line = i % every === 0 ? errorLine(codes[(i / every) % codes.length]!, i) : quietLine(i);
    lines.push(line);
    size += line.length + 1;
  }
  return lines.join("\n");
}

function errorLine(code: string, i: number): string {
  return `${stamp(i)} ERROR [worker-${i % 17}] An error occurred (${code}) when calling the PutObject operation: no`;
}

function quietLine(i: number): string {
  return `${stamp(i)} INFO [worker-${i % 17}] GET /bucket-${i % 9}/path/to/object-${i}.parquet 200 OK bytes=${i * 31} took=${i % 311}ms`;
}

function stamp(i: number): string {
  const part = (value: number) => String(value % 60).padStart(2, "0");
  return `2026-11-20T10:${part(Math.floor(i / 6000))}:${part(Math.floor(i / 100))}.${String(i % 1000).padStart(3, "0")}Z`;
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
