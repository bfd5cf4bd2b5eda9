import type { Catalog } from "../../catalog/catalog";
import { s3Clients } from "../../catalog/s3Clients";
import { unlistedServices } from "../../catalog/unlistedServices";
import { type SignTable, signTable } from "./sign";
import { SignReader } from "./signReader";

/** The signs of a catalog's vendors, and of services without a list, ready to be sought. */
export interface VendorSigns {
  readonly table: SignTable;
  readonly reader: SignReader;
}

/** Made once for a catalog, with the first text that needs them. */
export function vendorSignsOf(catalog: Catalog): VendorSigns {
  const known = made.get(catalog);
  if (known) return known;
  const table = signTable([...catalog.vendors, ...unlistedServices], s3Clients);
  const signs = { table, reader: new SignReader(table.inTexts) };
  made.set(catalog, signs);
  return signs;
}

const made = new WeakMap<Catalog, VendorSigns>();
