import { gzipSync } from "node:zlib";
import { describe, expect, it } from "vitest";
import { gunzipped } from "../../server/src/bytes/gunzip";
import { gunzipped as nodeGunzipped } from "../../server/src/bytes/nodeGunzip";

const LINES = Array.from({ length: 3000 }, (_, at) => `line ${(at * at) % 977} of ${at}\n`);
const TEXT = LINES.join("");
const WHOLE = `${TEXT}tail\nmore\n`;
const ENDING = Buffer.concat([gzipSync("tail\n"), gzipSync("more\n")]);
/** As `cat` and the rotation of logs put them together. */
const PARTS = Buffer.concat([gzipSync(TEXT), ENDING]);

/** What comes of bytes that are read so many at a time, and the code of the error at the end. */
async function outcome(decompress: typeof gunzipped, bytes: Uint8Array, size = 4096) {
  async function* chunks() {
    for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
  }
  const pieces: Uint8Array[] = [];
  try {
    for await (const piece of decompress(chunks())) pieces.push(Uint8Array.from(piece));
    return { text: Buffer.concat(pieces).toString() };
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    return { text: Buffer.concat(pieces).toString(), code };
  }
}

describe.each([
  ["by Node's zlib", nodeGunzipped],
  ["anywhere", gunzipped],
])("gzip decompressed %s", (_, decompress) => {
  it.each([1, 7, 4096, 1 << 20])("has all of its parts, read %i bytes at a time", async (size) => {
    expect(await outcome(decompress, PARTS, size)).toEqual({ text: WHOLE });
  });

  it("says where it was cut, behind what came before", async () => {
    const inParts = [0, gzipSync(TEXT).length, PARTS.length - gzipSync("more\n").length];
    for (let length = 1; length < PARTS.length; length += 41) {
      const { text, code } = await outcome(decompress, PARTS.subarray(0, length));
      expect(WHOLE.startsWith(text)).toBe(true);
      expect(text.length / WHOLE.length).toBeGreaterThan(length / PARTS.length - 0.1);
      expect(code).toBe(inParts.includes(length) ? undefined : "Z_BUF_ERROR");
    }
    for (const length of inParts.slice(1)) {
      expect(await outcome(decompress, PARTS.subarray(0, length))).not.toHaveProperty("code");
    }
  });

  it("says where it is corrupt", async () => {
    for (let at = 10; at < gzipSync(TEXT).length; at += 97) {
      const corrupt = Buffer.from(PARTS);
      corrupt[at]! ^= 0x55;
      expect(await outcome(decompress, corrupt)).toMatchObject({ code: "Z_DATA_ERROR" });
    }
  });

  it("has to be as long, and to have the sum, that it says, behind what came before", async () => {
    for (const behind of [1, 5]) {
      const corrupt = gzipSync(TEXT);
      corrupt[corrupt.length - behind]! ^= 1;
      const { text, code } = await outcome(decompress, corrupt, 1 << 20);
      expect(text.length / TEXT.length).toBeGreaterThan(0.9);
      expect({ code, isRight: TEXT.startsWith(text) }).toEqual({
        code: "Z_DATA_ERROR",
        isRight: true,
      });
    }
  });

  it.each([1, 7, 4096])("may end in zeros, read %i bytes at a time", async (size) => {
    for (const zeros of [9, 40_000]) {
      const padded = Buffer.concat([ENDING, Buffer.alloc(zeros)]);
      expect(await outcome(decompress, padded, size)).toEqual({ text: "tail\nmore\n" });
    }
  });

  it.each([1, 7, 4096])("may end in nothing else, read %i bytes at a time", async (size) => {
    const other = Buffer.concat([ENDING, Buffer.from("other")]);
    expect(await outcome(decompress, other, size)).toMatchObject({ code: "Z_DATA_ERROR" });
    for (const behindZeros of [Buffer.from("other"), ENDING, ENDING.subarray(0, 20)]) {
      const corrupt = Buffer.concat([ENDING, Buffer.alloc(9), behindZeros]);
      expect(await outcome(decompress, corrupt, size)).toEqual({
        text: "tail\nmore\n",
        code: "Z_DATA_ERROR",
      });
    }
  });

  it("is cut where it is empty", async () => {
    expect(await outcome(decompress, Buffer.alloc(0))).toEqual({ text: "", code: "Z_BUF_ERROR" });
  });

  it("comes in pieces however well it was compressed", async () => {
    const zeros = Buffer.alloc(5_000_000);
    async function* chunks() {
      yield gzipSync(zeros);
    }
    let length = 0;
    for await (const piece of decompress(chunks())) {
      expect(piece.length).toBeLessThanOrEqual(1 << 20);
      length += piece.length;
    }
    expect(length).toBe(zeros.length);
  });
});

describe("gzip decompressed anywhere", () => {
  it("gives all that stands before an error, to the byte", async () => {
    const wrongSum = Buffer.from(PARTS);
    wrongSum[gzipSync(TEXT).length - 5]! ^= 1;
    expect((await outcome(gunzipped, wrongSum, 1 << 20)).text).toBe(TEXT);
    const other = Buffer.concat([PARTS, Buffer.from("other")]);
    expect((await outcome(gunzipped, other, 1 << 20)).text).toBe(WHOLE);
  });
});
