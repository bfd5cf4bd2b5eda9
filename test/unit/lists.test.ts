import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { Lists } from "../../server/src/recognition/shapes/lists";

/** The text of the list in which the entry stands that is written in ‹angle quotes›. */
function listAround(marked: string): string {
  const start = marked.indexOf("‹");
  const end = marked.indexOf("›") - 1;
  const text = marked.replace(/[‹›]/g, "");
  const lists = new Lists(text);
  return text.slice(lists.startOf(start), lists.endOf(end));
}

const entry = fc.constantFrom(
  '"A"',
  "'B'",
  '\\"C\\"',
  'Some("D")',
  "E.F",
  "404",
  'b"G"',
  '"H": {}',
);
const between = fc.constantFrom(
  ", ",
  ",\n\t",
  " | ",
  ' or "x", ',
  ", // why\n",
  "\n  - ",
  ",,",
  ") (",
);

describe("a list", () => {
  it.each([
    ['f("A", ‹"B"›, "C")', '"A", "B", "C"'],
    ['case "A" |\n  ‹"B"›:', '"A" |\n  "B"'],
    ['x is "A" or ‹"B"›', '"A" or "B"'],
    ['Some("A") | Some(‹"B"›) =>', 'Some("A") | Some("B"'],
    ['[404, s3.ErrCodeX, ‹"B"›]', '404, s3.ErrCodeX, "B"'],
    [
      '{\n  "A", // why\n  // and how\n  ‹"B"›, # so\n  "C",\n}',
      '"A", // why\n  // and how\n  "B", # so\n  "C"',
    ],
    ['codes:\n  - "A" # why\n  - ‹"B"›\n  - C\n', '"A" # why\n  - "B"\n  - C'],
    ['=\n  // what\n  | "A" // why\n  | ‹"B"›;', '"A" // why\n  | "B"'],
    ['case "A" | \\\n  ‹"B"›:', '"A" | \\\n  "B"'],
    ['"A" => 404,\n‹"B"› => 503,', '"B"'],
    ['"A" => "a",\n‹"B"› => "b",', '"B"'],
    ['Some("A") => (404, "a"),\nSome(‹"B"›) => (503, "b"),', '"B"'],
    ['f(err.code, ‹"B"›)', '"B"'],
  ])("%s", (marked, list) => {
    expect(listAround(marked)).toBe(list);
  });

  it("is the same whichever entries were asked for before", () => {
    fc.assert(
      fc.property(fc.array(fc.tuple(entry, between), { maxLength: 400, size: "max" }), (parts) => {
        const text = parts.flat().join("");
        const lists = new Lists(text);
        for (const { 0: found, index } of text.matchAll(/"\w"|\w+/g)) {
          const end = index + found.length;
          expect(lists.startOf(index)).toBe(new Lists(text).startOf(index));
          expect(lists.endOf(end)).toBe(new Lists(text).endOf(end));
        }
      }),
    );
  });

  it("is not followed further than shapes may look", () => {
    const text = '"SomeOtherCode", '.repeat(1000);
    const lists = new Lists(text);
    expect(lists.startOf(1700)).toBe(0);
    expect(lists.startOf(text.length)).toBeUndefined();
    expect(lists.endOf(15)).toBeUndefined();
    expect(lists.endOf(text.length - 2)).toBe(text.length - 2);
  });
});
