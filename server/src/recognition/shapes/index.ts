import { bodyShapes } from "./bodies";
import { cloudShapes } from "./clouds";
import { jsonShapes } from "./json";
import { labelShapes } from "./labels";
import { literalShapes } from "./literals";
import { logShapes } from "./logs";
import { messageShapes } from "./messages";
import { nameShapes } from "./names";
import { ShapeTable } from "./shape";

/** Every shape of codes, the more telling first. A new shape goes into one of these tables. */
export const codeShapes = [
  ...logShapes,
  ...cloudShapes,
  ...labelShapes,
  ...bodyShapes,
  ...nameShapes,
  ...jsonShapes,
  ...literalShapes,
];

/** Where codes stand. */
export const shapes = new ShapeTable(codeShapes);

/** Where messages stand in for codes. */
export const shapesOfMessages = new ShapeTable(messageShapes);

/** Every entry of every table. */
export const allShapes = [...codeShapes, ...messageShapes];
