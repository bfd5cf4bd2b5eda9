import type { CaseRow, CodeList, VendorFile } from "./vendorFile";
import type { WrittenVendor } from "./writtenVendor";

/**
 * The lists of the vendor's own: where a file that extends another names none, one of its name. Who
 * names no list has hardly printed the service's own words.
 */
export function ownLists({ name, lists, ...written }: WrittenVendor): readonly CodeList[] {
  if (lists || !written.extends) return lists ?? [];
  return [{ id: "own", title: name, date: null, url: null, complete: true, paraphrased: true }];
}

/** The vendor of a file that is whole in itself. Rows without a list belong to the only one. */
export function wholeVendor(written: WrittenVendor): VendorFile {
  const { extends: _, without, ...vendor } = written;
  const lists = ownLists(written);
  const codes = Object.entries(written.codes ?? {}).map(([code, rows]) => {
    return [code, rows.map((row) => ({ list: lists[0]?.id ?? "", ...row }))] as const;
  });
  return { ...vendor, lists, codes: Object.fromEntries(codes) };
}

/**
 * The vendor of a file that extends another: its codes, then those of the base that it neither
 * leaves out nor has itself. The lists of the base come along under the base's name. Signs don't:
 * they would tell the two apart no more.
 *
 * A list counts as complete where both vendors are: what the base may lack, this one may have.
 */
export function derivedVendor(written: WrittenVendor, base: VendorFile): VendorFile {
  const own = wholeVendor(written);
  const left = new Set([...(written.without ?? []), ...Object.keys(own.codes)]);
  const inherited = Object.entries(base.codes)
    .filter(([code]) => !left.has(code))
    .map(([code, rows]) => [code, rows.map((row) => inheritedRow(row, base))] as const);
  const isComplete =
    base.lists.some(({ complete }) => complete) && own.lists.every(({ complete }) => complete);
  const lists = [...own.lists, ...base.lists.map((list) => inheritedList(list, base))];
  return {
    ...own,
    lists: lists.map((list) => ({ ...list, complete: list.complete && isComplete })),
    codes: { ...Object.fromEntries(inherited), ...own.codes },
  };
}

function inheritedList(list: CodeList, base: VendorFile): CodeList {
  if (isInherited(list.id)) return list;
  return { ...list, id: inheritedId(list.id, base), title: `${base.name}: ${list.title}` };
}

function inheritedRow(row: CaseRow, base: VendorFile): CaseRow {
  return isInherited(row.list) ? row : { ...row, list: inheritedId(row.list, base) };
}

/** An id that no list in a file can have. */
function inheritedId(id: string, base: VendorFile): string {
  return `${base.id}/${id}`;
}

/** Whether a list has come from a vendor further up, under whose name it stays. */
function isInherited(id: string): boolean {
  return id.includes("/");
}
