import { describe, expect, it } from "vitest";
import { Beginnings } from "../../server/src/recognition/beginnings";

/** Where one of some words stands, sought one unit after the other. */
function sought(words: readonly string[], text: string): number[] {
  const offsets = Array.from(text, (_, at) => at);
  return offsets.filter((offset) => words.some((word) => text.startsWith(word, offset)));
}

/** A text of a length in which words stand at given places. */
function textWith(
  length: number,
  filling: string,
  places: Readonly<Record<number, string>>,
): string {
  let text = filling.repeat(length).slice(0, length);
  for (const [at, word] of Object.entries(places)) {
    text = text.slice(0, Number(at)) + word + text.slice(Number(at) + word.length);
  }
  return text;
}

const WORDS = ["Busy", "NoSuchKey", "NoSuchBucket", "SlowDown", '"bad_', "(404", "3-error-codes"];

describe("beginnings of words", () => {
  it("are found at each of four neighbouring places, and at both ends of a text", () => {
    const beginnings = new Beginnings(WORDS);
    for (const word of WORDS) {
      for (let before = 0; before < 9; before++) {
        const text = textWith(before + word.length, "-", { [before]: word });
        expect(beginnings.offsetsIn(text)).toEqual([before]);
      }
    }
  });

  it("are found where a long text is looked through piece by piece", () => {
    const beginnings = new Beginnings(WORDS);
    for (let at = 32_750; at < 32_780; at++) {
      const text = textWith(70_000, "x.", { [at]: "NoSuchKey", 69991: "NoSuchKey" });
      expect(beginnings.offsetsIn(text)).toEqual([at, 69_991]);
    }
  });

  it("are no more than a few that are alike", () => {
    const beginnings = new Beginnings(WORDS);
    const text = "NoSuchOne SlowDance (40x) Busi bad_ NoSuch Slow 3-errors ".repeat(20);
    expect(beginnings.offsetsIn(text)).toEqual([]);
  });

  it("are found in texts of any alphabet, as UTF-16 offsets", () => {
    const beginnings = new Beginnings(WORDS);
    for (const filling of ["é", "请求失败", "😀", "\u0000"]) {
      const text = textWith(100, filling, { 40: "NoSuchKey", 90: "SlowDown" });
      expect(beginnings.offsetsIn(text)).toEqual([40, 90]);
    }
  });

  it.each([["E"], ["E1"], ["E12"], ["错"], ["错误码"]])("may be as short as %s", (word) => {
    const words = [word, ...WORDS];
    const text = `x ${word} y NoSuchKey, ${word}`;
    const found = new Beginnings(words).offsetsIn(text);
    expect(found).toEqual(expect.arrayContaining(sought(words, text)));
  });
});
