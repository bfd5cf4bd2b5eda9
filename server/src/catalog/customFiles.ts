import type { Translate } from "../l10n";
import { derivedVendor, ownLists, wholeVendor } from "./derivedVendor";
import { idsLike } from "./idsLike";
import { hostFault, requestIdFault } from "./signPatterns";
import type { VendorFile } from "./vendorFile";
import type { VendorText } from "./vendorText";
import type { WrittenVendor } from "./writtenVendor";

/** A vendor file of the user's own. */
export interface CustomFile {
  readonly uri: string;
  /** Gets the problems that show only beside the other files. */
  readonly text: VendorText;
}

/** The user's own vendor files that are used together, on top of those that come along. */
export class CustomFiles {
  private readonly builtin: ReadonlyMap<string, VendorFile>;
  private readonly owners = new Map<string, CustomFile>();
  private readonly served = new Map<CustomFile, VendorFile | undefined>();

  /**
   * @param files the first of two with one id counts
   * @param lastGood by URI, what a file made when it was last right, and makes until it is again
   */
  constructor(
    private readonly files: readonly CustomFile[],
    builtin: readonly VendorFile[],
    private readonly lastGood: ReadonlyMap<string, VendorFile>,
    private readonly t: Translate,
  ) {
    this.builtin = new Map(builtin.map((vendor) => [vendor.id, vendor]));
    for (const file of files) {
      const id = file.text.id ?? lastGood.get(file.uri)?.id;
      if (id !== undefined && !this.owners.has(id)) this.owners.set(id, file);
    }
  }

  /** The vendors, by the URI of their files, without those that never were right. */
  vendors(): Map<string, VendorFile> {
    const vendors = this.files.flatMap((file) => {
      const vendor = this.serve(file);
      const owner = vendor && (this.owners.get(vendor.id) ?? file);
      return owner === file ? [[file.uri, vendor!] as const] : [];
    });
    return new Map(vendors);
  }

  private serve(file: CustomFile): VendorFile | undefined {
    if (!this.served.has(file)) {
      this.served.set(file, this.lastGood.get(file.uri));
      const vendor = file.text.written && this.make(file, file.text.written);
      if (vendor) this.served.set(file, vendor);
    }
    return this.served.get(file);
  }

  private make(file: CustomFile, written: WrittenVendor): VendorFile | undefined {
    this.checkId(file, written);
    checkLists(file, written, this.t);
    checkSigns(file, written, this.t);
    const base = written.extends === undefined ? undefined : this.baseOf(file, written.extends);
    if (base) checkWithout(file, written, base, this.t);
    if (file.text.problems.some(({ isHarmless }) => !isHarmless)) return undefined;
    return base ? derivedVendor(written, base) : wholeVendor(written);
  }

  private checkId(file: CustomFile, { id }: WrittenVendor): void {
    if (this.builtin.has(id)) {
      const message = this.t(
        "{0} comes with the extension. Choose another id; with {1} the vendor has the same codes.",
        id,
        `"extends": "${id}"`,
      );
      file.text.complain(["id"], message);
    } else if (this.owners.get(id) !== file) {
      file.text.complain(
        ["id"],
        this.t("Another of your vendor files has the id {0} already.", id),
      );
    }
  }

  private baseOf(file: CustomFile, id: string): VendorFile | undefined {
    const builtin = this.builtin.get(id);
    if (builtin) return builtin;
    const circle = this.circleOf(file);
    const owner = this.owners.get(id);
    if (circle) {
      const way = circle.join(" → ");
      file.text.complain(
        ["extends"],
        this.t("These vendors extend each other in a circle: {0}.", way),
      );
      return undefined;
    }
    const base = owner && this.serve(owner);
    if (!base) {
      const examples = idsLike(id, [...this.builtin.keys(), ...this.owners.keys()]).join(", ");
      const message = owner
        ? this.t("The file of the vendor {0} has problems, so nothing can extend it.", id)
        : this.t(
            "There is no vendor {0} to extend. It is the id of another, such as {1}.",
            id,
            examples,
          );
      file.text.complain(["extends"], message);
    }
    return base;
  }

  /** The ids on the way from a file back to it; nothing where there is no such way. */
  private circleOf(file: CustomFile): string[] | undefined {
    const way: CustomFile[] = [];
    let at: CustomFile | undefined = file;
    while (at && !way.includes(at)) {
      way.push(at);
      const next: string | undefined = at.text.written?.extends;
      at = next === undefined ? undefined : this.owners.get(next);
    }
    return at === file ? [...way, file].map(({ text }) => text.id ?? "") : undefined;
  }
}

/** Whether lists have ids of their own, and each row belongs to one of them. */
function checkLists({ text }: CustomFile, written: WrittenVendor, t: Translate): void {
  const ids: string[] = [];
  for (const [index, { id }] of ownLists(written).entries()) {
    if (ids.includes(id))
      text.complain(["lists", index, "id"], t("Another list has the id {0} already.", id));
    else ids.push(id);
  }
  for (const [code, rows] of Object.entries(written.codes ?? {})) {
    for (const [index, { list }] of rows.entries()) {
      if (list === undefined ? ids.length === 1 : ids.includes(list)) continue;
      text.require(["codes", code, index, "list"], t("one of the lists {0}", ids.join(", ")));
    }
  }
}

/** Whether the signs can be sought in any text without going back and forth in it. */
function checkSigns({ text }: CustomFile, { signs = {} }: WrittenVendor, t: Translate): void {
  const lists = [
    { path: ["signs"], ...signs },
    { path: ["signs", "weak"], ...signs.weak },
  ];
  for (const { path, hosts = [], requestIds = [] } of lists) {
    for (const [index, host] of hosts.entries()) {
      const fault = hostFault(host, t);
      if (fault) text.require([...path, "hosts", index], fault);
    }
    for (const [index, pattern] of requestIds.entries()) {
      const fault = requestIdFault(pattern, t);
      if (fault) text.require([...path, "requestIds", index], fault);
    }
  }
}

/** Whether the base has what is left out. What it has not is left out all the same. */
function checkWithout(
  { text }: CustomFile,
  { without = [] }: WrittenVendor,
  base: VendorFile,
  t: Translate,
): void {
  for (const [index, code] of without.entries()) {
    if (Object.hasOwn(base.codes, code)) continue;
    text.complain(
      ["without", index],
      t("{0} has no code {1} to leave out.", base.name, code),
      true,
    );
  }
}
