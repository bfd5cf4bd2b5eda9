import type { Condition, Conditions } from "./conditions";
import { type Near, NearestCodes } from "./nearest";
import { plainWords } from "./otherNames";
import { codeBehind } from "./sdkCodes";
import type { CaseRow, CodeList, Signs, VendorFile } from "./vendorFile";
import { wordsOfName } from "./words";

/** A vendor, as features name and link it. */
export interface Vendor {
  readonly id: string;
  readonly name: string;
  /** The name for where there is little room. */
  readonly shortName: string;
  readonly lists: readonly CodeList[];
  /** Whether at least one list is complete, so that "this vendor has no such code" can be said. */
  readonly complete: boolean;
  readonly signs: Signs;
}

/** One row of a vendor's list, with what it belongs to. */
export interface Case extends CaseRow {
  readonly code: string;
  readonly source: CodeList;
}

/** What speaks for a code beside its distance from a spelling, in units of that distance. */
const IN_USE = 0.5;
const FITTING_STATUS = 0.2;
/** For each vendor that lists it. */
const LISTED = 0.01;

/** How many codes have a word that is no misprint of one list. */
const COMMON = 3;

/** All vendors, lists, cases and conditions, indexed by code. Immutable. */
export class Catalog {
  readonly vendors: readonly Vendor[];
  private readonly vendorsById = new Map<string, Vendor>();
  private readonly casesByVendor = new Map<string, Map<string, Case[]>>();
  private readonly spellings = new Map<string, Set<string>>();
  private readonly listed = new Set<string>();
  private knownNearest: NearestCodes | undefined;
  private knownWords: ReadonlySet<string> | undefined;

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
   * A word of an SDK means what the code does that it stands for, if that is only one.
   */
  conditionOf(code: string, vendor?: Vendor): Condition | undefined {
    for (const name of [code, ...(this.spellings.get(code) ?? []), ...codeBehind(code)]) {
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
    // "503 SlowDown" is how a list prints SlowDown once more.
    const words = names.filter((code) => !code.includes(" "));
    return [...new Set(words.length > 0 ? words : names)];
  }

  /**
   * The vendor's own names for what a code usually stands for: its other spellings, then the names
   * for the condition, the usual first. What the code means at single vendors names nothing for
   * others.
   */
  otherNames(vendor: Vendor, code: string): string[] {
    const condition = this.conditionOf(code);
    const names = condition ? this.namesAt(condition, vendor) : [];
    const all = new Set([...this.otherSpellings(vendor, code), ...names]);
    return [...all].filter((name) => name !== code);
  }

  /**
   * The codes that a spelling may have meant, best first: the closest, and of those that are about
   * as close, what the vendors list, what has the status, and what many list.
   *
   * @param vendors those in use; none: all count alike
   * @param status the HTTP status that stands with the spelling, if one does
   */
  nearest(spelling: string, vendors: readonly Vendor[], status?: number): Near[] {
    const rank = ({ code, distance }: Near) => distance - this.likeliness(code, vendors, status);
    const ranked = this.nearestCodes.near(spelling).map((near) => [rank(near), near] as const);
    return ranked.sort(([a], [b]) => a - b).map(([, near]) => near);
  }

  /** Whether a spelling that nobody lists comes close to a code. */
  readonly isNearCode = (spelling: string): boolean =>
    this.nearestCodes.hasNear(spelling) && !this.isKnown(spelling);

  /** Whether a word has a meaning of its own: it is plain English, or several codes have it. */
  isPlainWord(word: string): boolean {
    this.knownWords ??= repeated(
      [...this.listed].flatMap((code) => [...new Set(wordsOfName(code))]),
      COMMON,
    );
    return this.knownWords.has(word) || plainWords().has(word);
  }

  private get nearestCodes(): NearestCodes {
    this.knownNearest ??= new NearestCodes(this.listed);
    return this.knownNearest;
  }

  private likeliness(code: string, vendors: readonly Vendor[], status?: number): number {
    const listing = this.vendorsListing(code);
    const inUse = vendors.length === 0 ? listing : listing.filter((one) => vendors.includes(one));
    const hasStatus = inUse.some((vendor) =>
      this.casesOf(vendor, code).some((one) => one.status === status),
    );
    const isInUse = vendors.length > 0 && inUse.length > 0;
    return (isInUse ? IN_USE : 0) + (hasStatus ? FITTING_STATUS : 0) + LISTED * listing.length;
  }

  private add(file: VendorFile): Vendor {
    const { id, name, shortName = name, lists, signs = {} } = file;
    const complete = lists.some((list) => list.complete);
    const vendor = { id, name, shortName, lists, signs, complete };
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

/** What stands in a list so many times, or more. */
function repeated(words: readonly string[], times: number): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1);
  return new Set(words.filter((word) => counts.get(word)! >= times));
}

/** Whether two rows of a code are the same row, printed twice. */
function saysTheSame(a: CaseRow, b: CaseRow): boolean {
  return a.list === b.list && a.status === b.status && a.description === b.description;
}
