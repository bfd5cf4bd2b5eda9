import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import type { FileHandle, open } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import { gzipSync } from "node:zlib";
import { afterAll, describe, expect, it, vi } from "vitest";
import { translator } from "../../server/src/l10n";
import { nodeLogFiles } from "../../server/src/nodeLogFiles";

/** The files that were opened; one that is closed has -1 for a descriptor. */
const opened = vi.hoisted((): FileHandle[] => []);
vi.mock("node:fs/promises", async (original) => {
  const real = await original<{ open: typeof open }>();
  return {
    ...real,
    async open(path: string) {
      const file = await real.open(path);
      opened.push(file);
      return file;
    },
  };
});

const folder = mkdtempSync(join(tmpdir(), "s3-error-codes-"));
afterAll(() => rmSync(folder, { recursive: true }));

const text = "2026-02-11T10:00:00Z ERROR NoSuchKey\n".repeat(20_000);

describe("a log on this machine", () => {
  it.each([
    ["plain", Buffer.from(text)],
    ["compressed", gzipSync(text)],
  ])("is closed when no more of it is wanted, %s", async (name, bytes) => {
    const path = join(folder, name);
    writeFileSync(path, bytes);
    const listener = { onRead: () => {}, onRemark: () => {}, t: translator("en") };
    for await (const piece of nodeLogFiles.open(pathToFileURL(path).href, listener)) {
      expect(piece.length).toBeGreaterThan(0);
      break;
    }
    expect(opened.pop()?.fd).toBe(-1);
  });
});
