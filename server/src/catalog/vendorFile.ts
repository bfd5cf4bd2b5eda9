/** The format of `data/vendors/ID.json`, held by `data/vendor.schema.json`. */
export interface VendorFile {
  readonly id: string;
  readonly name: string;
  /** A shorter name for where there is little room, if the name is long. */
  readonly shortName?: string;
  readonly lists: readonly CodeList[];
  readonly codes: Readonly<Record<string, readonly CaseRow[]>>;
  readonly signs?: Signs;
}

/** Signs of a vendor, by their kind; the schema says how each is written. */
export interface SignLists {
  readonly hosts?: readonly string[];
  readonly ports?: readonly number[];
  readonly headers?: readonly string[];
  readonly requestIdHeaders?: readonly string[];
  readonly requestIds?: readonly string[];
  /** By language. */
  readonly packages?: Readonly<Record<string, readonly string[]>>;
  readonly imports?: readonly string[];
  readonly words?: readonly string[];
  readonly uris?: readonly string[];
  readonly configKeys?: readonly string[];
  readonly environment?: readonly string[];
}

/** How a text shows that it is about a vendor. */
export interface Signs extends SignLists {
  /** What proves little alone. */
  readonly weak?: SignLists;
}

/** One published table of a vendor's codes. */
export interface CodeList {
  readonly id: string;
  readonly title: string;
  /** The day the list was published or last changed (YYYY-MM-DD), null where it does not say. */
  readonly date: string | null;
  /** The list's page, null where none is known. */
  readonly url: string | null;
  /** Whether the list names every code that the vendor has. */
  readonly complete: boolean;
  /** Whether the descriptions are in other words than the list's, so that no service sends them. */
  readonly paraphrased?: boolean;
}

/** One row of a list. */
export interface CaseRow {
  /** The `id` of the list that holds the row. */
  readonly list: string;
  /** The HTTP status, null where the list gives none. */
  readonly status: number | null;
  /** The reason phrase, where the list prints one. */
  readonly reason?: string;
  readonly description: string;
  readonly notes?: { readonly en?: string; readonly "zh-cn"?: string };
  /** Why the printed notes are not shown. */
  readonly notesWithheld?: string;
  /** The code as the list prints it, where that is not the code itself. */
  readonly asPrinted?: string;
  /** The spelling that the list evidently meant, where the printed code is misspelt. */
  readonly intended?: string;
}
