import { describe, expect, it } from "vitest";
import { literalAround } from "../../server/src/recognition/literal";
import { allShapes, codeShapes } from "../../server/src/recognition/shapes";
import { Lists } from "../../server/src/recognition/shapes/lists";
import { messageShapes } from "../../server/src/recognition/shapes/messages";
import { ShapeTable } from "../../server/src/recognition/shapes/shape";

describe("every shape", () => {
  it.each(allShapes.map((shape) => [shape.name, shape] as const))("%s", (_, shape) => {
    const start = shape.example.indexOf("‹");
    const end = shape.example.indexOf("›") - 1;
    const text = shape.example.replace(/[‹›]/g, "");
    const extent = shape.around === "literal" ? literalAround(text, start, end) : { start, end };
    expect(extent, "the example's code is the whole content of a literal").toBeDefined();
    const match = new ShapeTable(messageShapes.includes(shape) ? messageShapes : codeShapes).match(
      new Lists(text),
      extent!.start,
      extent!.end,
      shape.around,
    );
    expect(match?.shape.name).toBe(shape.name);
  });
});
