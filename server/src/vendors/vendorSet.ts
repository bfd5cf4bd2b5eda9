import { builtinVendorFiles } from "../catalog/builtin";
import { CustomFiles } from "../catalog/customFiles";
import type { VendorFile } from "../catalog/vendorFile";
import type { VendorFormat } from "../catalog/vendorFormat";
import { type VendorFileProblem, VendorText } from "../catalog/vendorText";
import { isPattern, type WorkspaceFiles } from "../files";
import { fileKey, uriBelow } from "../uris";
import type { KnownVendors } from "./knownVendors";

/** What a {@link VendorSet} reads with. */
export interface VendorReader {
  readonly files: WorkspaceFiles;
  /** The text of an open document, which goes before what is saved. */
  readonly openText: (uri: string) => string | undefined;
  readonly format: VendorFormat;
  /** Puts vendors of the user's own beside the others. */
  readonly knownWith: (own: readonly VendorFile[], named: readonly string[]) => KnownVendors;
}

/** A vendor file, and what is wrong with it. */
export interface ReadVendorFile {
  readonly uri: string;
  readonly text: string;
  readonly problems: readonly VendorFileProblem[];
}

/** What a reading has found. */
export interface VendorReading {
  readonly files: readonly ReadVendorFile[];
  /** The names that fit no file. */
  readonly missing: readonly string[];
  /** By URI, what each file makes. */
  readonly vendors: ReadonlyMap<string, VendorFile>;
  /** The ids in the files, whether these serve or not. */
  readonly named: readonly string[];
  readonly known: KnownVendors;
}

/** A name, and the files that it fits. */
interface NamedFiles {
  readonly name: string;
  readonly uris: readonly string[];
}

/** The vendors of one value of the setting `customVendors` in one folder. */
export class VendorSet {
  private reading: Promise<VendorReading> | undefined;
  private named: Promise<readonly NamedFiles[]> | undefined;
  private keys: ReadonlySet<string> = new Set();
  private last: VendorReading | undefined;

  /**
   * @param folder the URI of the folder to which the names are relative
   * @param names paths and globs, with `/`
   */
  constructor(
    private readonly folder: string,
    private readonly names: readonly string[],
    private readonly reader: VendorReader,
  ) {}

  /** What was read last. */
  get lastReading(): VendorReading | undefined {
    return this.last;
  }

  /** Whether a file belongs to the set. */
  has(uri: string): boolean {
    return this.keys.has(fileKey(uri));
  }

  /** What there is; read at the first time, and after something has been forgotten. */
  read(): Promise<VendorReading> {
    if (!this.reading) {
      const reading: Promise<VendorReading> = this.readFiles().then((found) => {
        if (this.reading !== reading) return this.read();
        this.last = found;
        return found;
      });
      this.reading = reading;
    }
    return this.reading;
  }

  /** Forgets what the files say; what they last said right is kept. */
  forgetTexts(): void {
    this.reading = undefined;
  }

  /** Forgets which files there are as well. */
  forgetFiles(): void {
    this.forgetTexts();
    this.named = undefined;
  }

  private async readFiles(): Promise<VendorReading> {
    this.named ??= Promise.all(this.names.map((name) => this.find(name)));
    const named = await this.named;
    const byKey = new Map(named.flatMap(({ uris }) => uris).map((uri) => [fileKey(uri), uri]));
    this.keys = new Set(byKey.keys());
    const texts = await Promise.all([...byKey.values()].map((uri) => this.readText(uri)));
    const there = texts.filter((one) => one !== undefined);
    const keys = new Set(there.map(({ uri }) => fileKey(uri)));
    const missing = named.filter(({ uris }) => !uris.some((uri) => keys.has(fileKey(uri))));
    return { ...this.understand(there), missing: missing.map(({ name }) => name) };
  }

  private async find(name: string): Promise<NamedFiles> {
    const found = isPattern(name) ? await this.reader.files.find(this.folder, name) : [];
    return { name, uris: found.length > 0 ? found : [uriBelow(this.folder, name)] };
  }

  private async readText(uri: string): Promise<{ uri: string; text: string } | undefined> {
    const text = this.reader.openText(uri) ?? (await this.reader.files.read(uri));
    return text === undefined ? undefined : { uri, text };
  }

  private understand(texts: readonly { uri: string; text: string }[]) {
    const { format, knownWith } = this.reader;
    const files = texts.map((file) => ({ ...file, vendorText: new VendorText(file.text, format) }));
    const vendors = new CustomFiles(
      files.map(({ uri, vendorText }) => ({ uri, text: vendorText })),
      builtinVendorFiles,
      this.last?.vendors ?? new Map(),
      format.t,
    ).vendors();
    const named = files.flatMap(({ vendorText: { id } }) => id ?? []);
    return {
      files: files.map(({ uri, text, vendorText: { problems } }) => ({ uri, text, problems })),
      vendors,
      named,
      known: knownWith([...vendors.values()], named),
    };
  }
}
