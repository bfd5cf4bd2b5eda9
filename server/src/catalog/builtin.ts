import vendorFiles from "virtual:vendor-files";
import { Catalog } from "./catalog";

/** The catalog of all vendors that come with the extension. */
export const builtinCatalog = new Catalog(vendorFiles);
