import readConditions from "virtual:conditions";
import vendorFiles from "virtual:vendor-files";
import { Catalog } from "./catalog";
import { Conditions } from "./conditions";
import type { VendorFile } from "./vendorFile";

/** The conditions that come with the extension. */
export const builtinConditions = new Conditions(readConditions);

/** The vendors that come with the extension, as their files say. */
export const builtinVendorFiles: readonly VendorFile[] = vendorFiles;

/** The catalog of all vendors that come with the extension. */
export const builtinCatalog = catalogWith([]);

/** The catalog of those, and of vendors of the user's own behind them. */
export function catalogWith(own: readonly VendorFile[]): Catalog {
  return new Catalog([...builtinVendorFiles, ...own], builtinConditions);
}
