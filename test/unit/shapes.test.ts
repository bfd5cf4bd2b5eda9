import { describe, expect, it } from "vitest";
import { literalAround } from "../../server/src/recognition/literal";
import { POSITIONS } from "../../server/src/recognition/occurrence";
import { allShapes, codeShapes } from "../../server/src/recognition/shapes";
import { Lists } from "../../server/src/recognition/shapes/lists";
import { messageShapes } from "../../server/src/recognition/shapes/messages";
import { type Shape, ShapeTable } from "../../server/src/recognition/shapes/shape";
import { readCorpus } from "../corpus/corpus";

/** A text, and where a code stands in it. */
interface Place {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The place of the code in ‹angle quotes›. */
function placeOf(marked: string): Place {
  const start = marked.indexOf("‹");
  return { text: marked.replace(/[‹›]/g, ""), start, end: marked.indexOf("›") - 1 };
}

/** The shape of a table that tells what stands at a place. */
function shapeAt({ text, start, end }: Place, table: ShapeTable): Shape | undefined {
  const lists = new Lists(text);
  const literal = literalAround(text, start, end);
  const match =
    (literal && table.match(lists, literal.start, literal.end, "literal")) ??
    table.match(lists, start, end, "bare");
  return match?.shape;
}

const codeTable = new ShapeTable(codeShapes);
const messageTable = new ShapeTable(messageShapes);
const tablesOfOne = codeShapes.map((shape) => new ShapeTable([shape]));

/** The shapes that would tell more of a place than the one that wins there. */
function beatenAt(place: Place): string[] {
  const winner = shapeAt(place, codeTable);
  if (winner?.position === "foreign") return [];
  const strength = (shape: Shape | undefined) =>
    POSITIONS.findIndex((position) => position === (shape?.position ?? "bare"));
  return tablesOfOne
    .map((table) => shapeAt(place, table))
    .filter((shape) => shape && shape.position !== "foreign" && strength(shape) < strength(winner))
    .map((shape) => `${shape?.name} by ${winner?.name}`);
}

describe("every shape", () => {
  it.each(allShapes.map((shape) => [shape.name, shape] as const))("%s", (_, shape) => {
    const table = messageShapes.includes(shape) ? messageTable : codeTable;
    expect(shapeAt(placeOf(shape.example), table)?.name).toBe(shape.name);
  });
});

describe("no weaker shape wins over a stronger one", () => {
  it.each(codeShapes.map((shape) => [shape.name, shape] as const))("%s", (_, shape) => {
    expect(beatenAt(placeOf(shape.example))).toEqual([]);
  });

  it.each(readCorpus("test/corpus/cases").map((one) => [one.name, one] as const))(
    "%s",
    (_, one) => {
      const codes = one.wanted.filter(({ kind }) => kind === "code");
      expect(codes.flatMap((place) => beatenAt({ ...place, text: one.text }))).toEqual([]);
    },
  );
});
