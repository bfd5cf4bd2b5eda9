import { bodyShapes } from "./bodies";
import { literalShapes } from "./literals";
import { logShapes } from "./logs";
import { nameShapes } from "./names";
import { ShapeTable } from "./shape";

/** Every shape, the more telling ones first. To teach the recogniser a shape, add it to a table. */
export const allShapes = [...logShapes, ...bodyShapes, ...nameShapes, ...literalShapes];

export const shapes = new ShapeTable(allShapes);
