import type { CaseRow, CodeList, VendorFile } from "./vendorFile";

/** A vendor file of the user's own, as it is written: a whole vendor, or what differs from another. */
export interface WrittenVendor extends Omit<VendorFile, "lists" | "codes"> {
  /** The id of the vendor whose codes this one has too. */
  readonly extends?: string;
  /** Codes of that vendor which this one lacks. */
  readonly without?: readonly string[];
  readonly lists?: readonly CodeList[];
  readonly codes?: Readonly<Record<string, readonly WrittenRow[]>>;
}

/** A row that may leave out its list, where only one can be meant. */
export type WrittenRow = Omit<CaseRow, "list"> & { readonly list?: string };
