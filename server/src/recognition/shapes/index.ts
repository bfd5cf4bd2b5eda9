import { bodyShapes } from "./bodies";
import { literalShapes } from "./literals";
import { logShapes } from "./logs";
import { messageShapes } from "./messages";
import { nameShapes } from "./names";
import { ShapeTable } from "./shape";

/** Every shape of codes, the more telling first. A new shape goes into one of these tables. */
export const codeShapes = [...logShapes, ...bodyShapes, ...nameShapes, ...literalShapes];

/** Where codes stand. */
export const shapes = new ShapeTable(codeShapes);

/** Where messages stand in for codes. */
export const shapesOfMessages = new ShapeTable(messageShapes);

/** Every entry of every table. */
export const allShapes = [...codeShapes, ...messageShapes];
