import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { TextDocument } from "vscode-languageserver-textdocument";
import { DocumentText } from "../../server/src/documentText";

/** So short that most edits are at the edge of a piece. */
const LONGEST_PIECE = 6;

const fragment = fc.oneof(
  fc.constantFrom("\n", "\r", "\r\n", "\r\r\n", "\n\r", "a", "bc", "🪣", "\ud83e"),
  fc.constantFrom("a line\n", "another\r\n", "x".repeat(40), "\r\n".repeat(9)),
);
const content = fc.array(fragment, { maxLength: 30 }).map((parts) => parts.join(""));
const position = fc.record({
  line: fc.oneof(fc.integer({ min: -2, max: 12 }), fc.nat(40)),
  character: fc.oneof(fc.integer({ min: -2, max: 6 }), fc.nat(60)),
});
const inserted = fc.oneof(fc.constantFrom("", "\n", "\r"), content);
const edit = fc.record({ start: position, end: position, inserted });

/** The library's own, made anew: its lines go astray with a range that begins behind the text. */
function oracleOf(text: string): TextDocument {
  return TextDocument.create("untitled:a", "log", 1, text);
}

function inOrder(a: number, b: number): [number, number] {
  return a < b ? [a, b] : [b, a];
}

function expectSame(text: DocumentText, oracle: TextDocument): void {
  const whole = oracle.getText();
  expect(text.length).toBe(whole.length);
  expect(text.slice(0, text.length)).toBe(whole);
  const offsets = Array.from({ length: whole.length + 4 }, (_, at) => at - 2);
  expect(offsets.map((offset) => text.positionAt(offset))).toEqual(
    offsets.map((offset) => oracle.positionAt(offset)),
  );
  const places = Array.from({ length: oracle.lineCount + 2 }, (_, at) =>
    [-1, 0, 1, 2, 5, 7, 41, 100].map((character) => ({ line: at - 1, character })),
  ).flat();
  expect(places.map((place) => text.offsetAt(place))).toEqual(
    places.map((place) => oracle.offsetAt(place)),
  );
}

describe("the text of a document", () => {
  it("after any edits is what the library's is", () => {
    fc.assert(
      fc.property(content, fc.array(edit, { maxLength: 12 }), (first, edits) => {
        let text = DocumentText.of(first, LONGEST_PIECE);
        let oracle = oracleOf(first);
        expectSame(text, oracle);
        for (const { start, end, inserted } of edits) {
          const [from, to] = inOrder(text.offsetAt(start), text.offsetAt(end));
          text = text.edited(from, to, inserted);
          TextDocument.update(oracle, [{ range: { start, end }, text: inserted }], 2);
          oracle = oracleOf(oracle.getText());
          expectSame(text, oracle);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it("has the parts that the whole has", () => {
    fc.assert(
      fc.property(content, content, fc.nat(60), fc.nat(60), (first, inserted, a, b) => {
        const at = Math.min(a, first.length);
        const text = DocumentText.of(first, LONGEST_PIECE).edited(at, at, inserted);
        const whole = first.slice(0, at) + inserted + first.slice(at);
        const [from, to] = inOrder(a, b);
        expect(text.slice(from, to)).toBe(whole.slice(from, to));
        expect(text.whole).toBe(whole);
      }),
      { numRuns: 2000 },
    );
  });

  it("stays what it was when another is made of it", () => {
    const text = DocumentText.of("one\ntwo\nthree\n", LONGEST_PIECE);
    expect(text.edited(4, 7, "2").whole).toBe("one\n2\nthree\n");
    expect(text.whole).toBe("one\ntwo\nthree\n");
    expect(text.positionAt(8)).toEqual({ line: 2, character: 0 });
  });
});
