import readConditions from "virtual:conditions";
import vendorFiles from "virtual:vendor-files";
import { Catalog } from "./catalog";
import { Conditions } from "./conditions";

/** The conditions that come with the extension. */
export const builtinConditions = new Conditions(readConditions);

/** The catalog of all vendors that come with the extension. */
export const builtinCatalog = new Catalog(vendorFiles, builtinConditions);
