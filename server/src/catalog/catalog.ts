import type { Condition, Conditions } from "./conditions";
import type { CaseRow, CodeList, VendorFile } from "./vendorFile";

/** A vendor, as features name and link it. */
export interface Vendor {
  readonly id: string;
  readonly name: string;
  readonly lists: readonly CodeList[];
  /** Whether at least one list is complete, so that "this vendor has no such code" can be said. */
  readonly complete: boolean;
}

/** One row of a vendor's list, with what it belongs to. */
export interface Case extends CaseRow {
  readonly code: string;
  readonly source: CodeList;
}

/** All vendors, lists, cases and conditions, indexed by code. Immutable. */
export class Catalog {
  readonly vendors: readonly Vendor[];
  private readonly vendorsById = new Map<string, Vendor>();
  private readonly casesByVendor = new Map<string, Map<string, Case[]>>();
  private readonly spellings = new Map<string, Set<string>>();
  private readonly listed = new Set<string>();

  constructor(
    files: readonly VendorFile[],
    private readonly conditions: Conditions,
  ) {
    this.vendors = files.map((file) => this.add(file));
  }

  /** Every code that a list names, in no particular order. */
  get codes(): Iterable<string> {
    return this.listed;
  }

  /** Every spelling that stands for a code: those that a list names, and what a misprint meant. */
  get names(): Iterable<string> {
    return new Set([...this.listed, ...this.spellings.keys()]);
  }

  /** Whether some vendor lists exactly this code. */
  isListed(code: string): boolean {
    return this.listed.has(code);
  }

  /** Whether some vendor lists this code, in this or another spelling. */
  isKnown(code: string): boolean {
    return this.listed.has(code) || this.spellings.has(code);
  }

  vendor(id: string): Vendor | undefined {
    return this.vendorsById.get(id);
  }

  /** The codes of one vendor, in the order of its lists. */
  codesOf(vendor: Vendor): Iterable<string> {
    return this.casesByVendor.get(vendor.id)?.keys() ?? [];
  }

  /** Whether the vendor lists exactly this code. */
  lists(vendor: Vendor, code: string): boolean {
    return this.casesByVendor.get(vendor.id)?.has(code) ?? false;
  }

  /** The vendors that list exactly this code, in the catalog's order. */
  vendorsListing(code: string): Vendor[] {
    return this.vendors.filter((vendor) => this.lists(vendor, code));
  }

  /** The vendor's cases for exactly this code, each different row once. */
  casesOf(vendor: Vendor, code: string): readonly Case[] {
    return this.casesByVendor.get(vendor.id)?.get(code) ?? [];
  }

  /**
   * The other spellings under which the vendor lists this code: a misprint of it, or what a
   * misprint meant.
   */
  otherSpellings(vendor: Vendor, code: string): string[] {
    return [...(this.spellings.get(code) ?? [])].filter((name) => this.lists(vendor, name));
  }

  /** The vendor's cases for this code under every spelling, the exact one first. */
  casesInAnySpelling(vendor: Vendor, code: string): Case[] {
    return [code, ...this.otherSpellings(vendor, code)].flatMap((name) =>
      this.casesOf(vendor, name),
    );
  }

  /**
   * What a code stands for, under every spelling: at one vendor, or wherever nothing else is said.
   */
  conditionOf(code: string, vendor?: Vendor): Condition | undefined {
    for (const name of [code, ...(this.spellings.get(code) ?? [])]) {
      const condition = this.conditions.of(name, vendor?.id);
      if (condition) return condition;
    }
    return undefined;
  }

  /** The vendor's own codes for a condition, the usual first; none where it is a family of codes. */
  namesAt(condition: Condition, vendor: Vendor): string[] {
    if (condition.family) return [];
    const names = condition.names
      .map(({ code }) => code)
      .filter((code) => this.lists(vendor, code) && this.conditionOf(code, vendor) === condition);
    return [...new Set(names)];
  }

  private add(file: VendorFile): Vendor {
    const { id, name, lists } = file;
    const vendor = { id, name, lists, complete: lists.some((list) => list.complete) };
    const listsById = new Map(lists.map((list) => [list.id, list]));
    const casesByCode = new Map<string, Case[]>();
    for (const [code, rows] of Object.entries(file.codes)) {
      this.listed.add(code);
      const cases: Case[] = [];
      for (const row of rows) {
        const source = listsById.get(row.list);
        if (!source) throw new Error(`${id}: ${code} names a list that is not there: ${row.list}`);
        if (!cases.some((other) => saysTheSame(other, row))) cases.push({ ...row, code, source });
        if (row.intended) this.addSpelling(code, row.intended);
      }
      casesByCode.set(code, cases);
    }
    this.casesByVendor.set(id, casesByCode);
    this.vendorsById.set(id, vendor);
    return vendor;
  }

  private addSpelling(printed: string, intended: string): void {
    for (const [from, to] of [
      [printed, intended],
      [intended, printed],
    ] as const) {
      const spellings = this.spellings.get(from) ?? new Set();
      this.spellings.set(from, spellings.add(to));
    }
  }
}

/** Whether two rows of a code are the same row, printed twice. */
function saysTheSame(a: CaseRow, b: CaseRow): boolean {
  return a.list === b.list && a.status === b.status && a.description === b.description;
}
