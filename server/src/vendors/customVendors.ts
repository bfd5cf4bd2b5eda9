import { vendorFormat } from "../catalog/vendorFormat";
import { isPattern, splitPattern, type WorkspaceFiles } from "../files";
import type { Translate } from "../l10n";
import { fileKey, uriBelow } from "../uris";
import type { WatchedFiles } from "../watching";
import { builtinVendors, type KnownVendors, knownVendors } from "./knownVendors";
import { SECTION } from "./settings";
import { type ReadVendorFile, type VendorReader, type VendorReading, VendorSet } from "./vendorSet";

/** What {@link CustomVendors} needs. */
export interface CustomVendorsHost {
  readonly files: WorkspaceFiles;
  /** The text of an open document. */
  readonly openText: (uri: string) => string | undefined;
  /** Shows a sentence to the user. */
  readonly complain: (sentence: string) => void;
  /** Shows what is wrong with a file, in the place of what was wrong with it before. */
  readonly publish: (file: ReadVendorFile) => void;
  /** Asks to be told of changes, until it is disposed of. */
  readonly watch: (files: readonly WatchedFiles[]) => { dispose(): void };
}

/** Where a path that needs no folder begins. */
const NOWHERE = "file:///";

/** How an absolute path of Windows begins. */
const DRIVE = /^[A-Za-z]:\//;

/** A set of which documents make use. */
interface SetInUse {
  readonly watch: { dispose(): void };
  /** What the user was last told of it. */
  told?: VendorReading;
  /** What documents were last read with. */
  announced?: KnownVendors;
}

/**
 * The user's own vendors, for each folder and each value of the setting `customVendors`. They are
 * read when a document needs them. Each different outcome has a catalog of its own, so that folders
 * don't see each other's vendors; where the outcome is the same, they share it.
 */
export class CustomVendors {
  private readonly sets = new Map<string, VendorSet>();
  private readonly inUse = new Map<VendorSet, SetInUse>();
  private readonly complaints = new Set<string>();
  private published: ReadonlyMap<string, ReadVendorFile> = new Map();
  private together: KnownVendors | undefined;
  private knownReader: VendorReader | undefined;

  constructor(
    private readonly host: CustomVendorsHost,
    private readonly t: Translate,
  ) {}

  /**
   * The vendors that documents know.
   *
   * @param folder the URI of their workspace folder; without one, relative names fit nothing
   * @param names the setting `customVendors` there
   */
  async vendorsOf(folder: string | undefined, names: readonly string[]): Promise<KnownVendors> {
    const paths = names
      .map((name) => name.replaceAll("\\", "/").replace(DRIVE, "/$&"))
      .filter((path) => folder !== undefined || path.startsWith("/"));
    if (paths.length === 0) return builtinVendors;
    const set = this.use(folder ?? NOWHERE, paths);
    const { known } = await this.read(set);
    const use = this.inUse.get(set);
    if (use) use.announced ??= known;
    return known;
  }

  /** The vendors of all documents together; where two have an id, the first counts. */
  async everywhere(): Promise<KnownVendors> {
    const readings = await Promise.all([...this.inUse.keys()].map((set) => this.read(set)));
    const vendors = readings.flatMap((reading) => [...reading.vendors.values()]);
    const byId = new Map(vendors.toReversed().map((vendor) => [vendor.id, vendor]));
    const named = readings.flatMap((reading) => reading.named);
    this.together = knownVendors([...byId.values()].toReversed(), named, this.allKnown());
    return this.together;
  }

  /** Whether a file is one of those in use. */
  isVendorFile(uri: string): boolean {
    return [...this.inUse.keys()].some((set) => set.has(uri));
  }

  /** The file with what is wrong with it; nothing where nothing is. */
  brokenFile(uri: string): ReadVendorFile | undefined {
    return this.published.get(fileKey(uri));
  }

  /** Takes note that a file has another text now. @returns whether that matters */
  textChanged(uri: string): boolean {
    const sets = [...this.sets.values()].filter((set) => set.has(uri));
    for (const set of sets) set.forgetTexts();
    return sets.length > 0;
  }

  /** Takes note that files have come or gone. */
  filesCameOrWent(): void {
    for (const set of this.sets.values()) set.forgetFiles();
  }

  /** Takes note that settings have changed: nothing is in use until a document asks again. */
  forget(): void {
    this.filesCameOrWent();
    for (const { watch } of this.inUse.values()) watch.dispose();
    this.inUse.clear();
    this.complaints.clear();
    this.publish();
  }

  /**
   * Reads what has changed, whether a document asks for it or not.
   *
   * @returns whether documents have to be read again
   */
  async reload(): Promise<boolean> {
    const changes = [...this.inUse].map(async ([set, use]) => {
      const { known } = await this.read(set);
      const isOther = use.announced !== known;
      use.announced = known;
      return isOther;
    });
    return (await Promise.all(changes)).includes(true);
  }

  /** Made with the first set, since few people have vendors of their own. */
  private get reader(): VendorReader {
    const { files, openText } = this.host;
    this.knownReader ??= {
      files,
      openText,
      format: vendorFormat(this.t),
      knownWith: (own, named) => knownVendors(own, named, this.allKnown()),
    };
    return this.knownReader;
  }

  private *allKnown(): Iterable<KnownVendors> {
    yield builtinVendors;
    if (this.together) yield this.together;
    for (const { lastReading } of this.sets.values()) if (lastReading) yield lastReading.known;
  }

  private use(folder: string, paths: readonly string[]): VendorSet {
    const key = JSON.stringify([folder, paths]);
    const set = this.sets.get(key) ?? new VendorSet(folder, paths, this.reader);
    this.sets.set(key, set);
    if (!this.inUse.has(set)) {
      const watched = paths.map((path) => watchedFiles(folder, path));
      this.inUse.set(set, { watch: this.host.watch(watched) });
    }
    return set;
  }

  private async read(set: VendorSet): Promise<VendorReading> {
    const reading = await set.read();
    const use = this.inUse.get(set);
    if (use && use.told !== reading) {
      use.told = reading;
      this.publish();
      for (const path of reading.missing) this.complainOf(path);
    }
    return reading;
  }

  private complainOf(path: string): void {
    const setting = `${SECTION}.customVendors`;
    const sentence = isPattern(path)
      ? this.t(
          "The setting {0} names {1}, and no file in the workspace folder fits.",
          setting,
          path,
        )
      : this.t("The setting {0} names {1}, and there is no such file.", setting, path);
    if (this.complaints.has(sentence)) return;
    this.complaints.add(sentence);
    this.host.complain(sentence);
  }

  /** Shows what is wrong with the files in use, as far as that is news. */
  private publish(): void {
    const before = this.published;
    const broken = this.brokenFiles();
    this.published = broken;
    for (const [key, file] of broken) {
      if (JSON.stringify(file) !== JSON.stringify(before.get(key))) this.host.publish(file);
    }
    for (const [key, file] of before) {
      if (!broken.has(key)) this.host.publish({ ...file, problems: [] });
    }
  }

  /** By their keys; what several sets say of a file is put together. */
  private brokenFiles(): Map<string, ReadVendorFile> {
    const broken = new Map<string, ReadVendorFile>();
    for (const file of [...this.inUse.values()].flatMap(({ told }) => told?.files ?? [])) {
      const key = fileKey(file.uri);
      const known = broken.get(key)?.problems ?? [];
      const messages = new Set(known.map(({ message }) => message));
      const problems = [...known, ...file.problems.filter(({ message }) => !messages.has(message))];
      if (problems.length > 0) broken.set(key, { ...file, problems });
    }
    return broken;
  }
}

function watchedFiles(folder: string, path: string): WatchedFiles {
  const { folder: start, pattern } = splitPattern(path);
  return { folderUri: uriBelow(folder, start), pattern };
}
