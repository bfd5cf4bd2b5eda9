import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Normaliser } from "../../server/src/log/normalise";
import { chunkLengths, ENCODINGS, encoded, inChunks } from "./bytes";

/** What comes of bytes that come in chunks, as text. */
function normalised(bytes: Uint8Array, lengths: readonly number[]): string {
  const normaliser = new Normaliser();
  const pieces: Buffer[] = [];
  for (const chunk of inChunks(bytes, lengths)) pieces.push(Buffer.from(normaliser.add(chunk)));
  return Buffer.concat([...pieces, Buffer.from(normaliser.end())]).toString();
}

const line = fc.oneof(
  fc.string({ unit: fc.constantFrom("a", "é", "错", "🪣", " ", "\t", "\u001b"), maxLength: 40 }),
  fc.constantFrom("", "x".repeat(5000)),
);

describe("the bytes of a log", () => {
  it.each(
    ENCODINGS.flatMap((encoding) => ["\n", "\r\n", "\r"].map((end) => [encoding, end] as const)),
  )("are UTF-8 with line feeds: %s, lines that end with %j", (encoding, end) => {
    fc.assert(
      fc.property(fc.array(line, { maxLength: 30 }), chunkLengths, (lines, lengths) => {
        const bytes = encoded(lines.join(end), encoding);
        const wanted = lines.join(end === "\r" ? "\n" : end);
        expect(normalised(bytes, lengths).replace(/^\ufeff/, "")).toBe(wanted);
      }),
      { numRuns: 60 },
    );
  });

  it.each([
    ["a bar that draws itself again", "0 %\r50 %\r100 %\nERROR\n"],
    ["a file of another system in the middle", "one\ntwo\rthree\r"],
    ["a carriage return where a chunk ends", "one\r\ntwo\r\n"],
  ])("keep carriage returns beside line feeds: %s", (_, text) => {
    for (const length of [1, 2, 4, 5, 100]) {
      expect(normalised(Buffer.from(text), [length])).toBe(text);
    }
  });

  it("are told apart by their beginning, however long its first line is", () => {
    const first = "x".repeat(60_000);
    expect(normalised(Buffer.from(`${first}\r\ny\r\n`), [1000])).toBe(`${first}\r\ny\r\n`);
    expect(normalised(Buffer.from(`${first}\ry\r`), [1000])).toBe(`${first}\ny\n`);
  });

  it("stay as they are where they are no text", () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, at) => at);
    const normaliser = new Normaliser();
    const pieces = [normaliser.add(bytes), normaliser.end()];
    expect(Buffer.concat(pieces)).toEqual(Buffer.from(bytes));
  });

  it("may be none, or half a mark", () => {
    expect(normalised(Buffer.alloc(0), [1])).toBe("");
    expect(new Normaliser().end()).toHaveLength(0);
    const normaliser = new Normaliser();
    expect(normaliser.add(Buffer.from([0xff]))).toHaveLength(0);
    expect([...normaliser.end()]).toEqual([0xff]);
  });
});
