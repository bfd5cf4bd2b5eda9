import { RequestType } from "vscode-languageserver";
import type { Catalog } from "../catalog/catalog";

/** A vendor to choose from. */
export interface ListedVendor {
  readonly id: string;
  readonly name: string;
}

/** Who asks: a document or a folder; null for all of them together. */
export interface VendorsParams {
  readonly uri: string | null;
}

/** Asks for the vendors that are known somewhere, the user's own included. */
export const VendorsRequest = new RequestType<VendorsParams, ListedVendor[], void>(
  "s3ErrorCodes/vendors",
);

/** The vendors of a catalog, in its order. */
export function vendorList({ vendors }: Catalog): ListedVendor[] {
  return vendors.map(({ id, name }) => ({ id, name }));
}
