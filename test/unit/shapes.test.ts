import { describe, expect, it } from "vitest";
import { literalAround } from "../../server/src/recognition/literal";
import { POSITIONS } from "../../server/src/recognition/occurrence";
import { allShapes, codeShapes } from "../../server/src/recognition/shapes";
import { Lists } from "../../server/src/recognition/shapes/lists";
import { messageShapes } from "../../server/src/recognition/shapes/messages";
import { type Shape, ShapeTable } from "../../server/src/recognition/shapes/shape";

/** The shape among some that tells the position of the code in ‹angle quotes›. */
function shapeAt(marked: string, table: readonly Shape[]): Shape | undefined {
  const start = marked.indexOf("‹");
  const end = marked.indexOf("›") - 1;
  const text = marked.replace(/[‹›]/g, "");
  const shapes = new ShapeTable(table);
  const lists = new Lists(text);
  const literal = literalAround(text, start, end);
  const match =
    (literal && shapes.match(lists, literal.start, literal.end, "literal")) ??
    shapes.match(lists, start, end, "bare");
  return match?.shape;
}

describe("every shape", () => {
  it.each(allShapes.map((shape) => [shape.name, shape] as const))("%s", (_, shape) => {
    const table = messageShapes.includes(shape) ? messageShapes : codeShapes;
    expect(shapeAt(shape.example, table)?.name).toBe(shape.name);
  });
});

describe("no weaker shape wins over a stronger one", () => {
  it.each(codeShapes.map((shape) => [shape.name, shape] as const))("%s", (_, shape) => {
    if (shape.position === "foreign") return;
    const strength = POSITIONS.indexOf(shape.position);
    const stronger = codeShapes.filter(
      ({ position }) => position !== "foreign" && POSITIONS.indexOf(position) < strength,
    );
    const over = stronger.filter((one) => shapeAt(shape.example, [one]));
    expect(over.map(({ name }) => name)).toEqual([]);
  });
});
