import type { Catalog } from "./catalog/catalog";
import type { Configuration } from "./configuration";
import type { CatalogContext, FeatureContext } from "./features/context";
import type { OpenDocument } from "./openDocument";
import type { OpenDocuments } from "./openDocuments";
import { recogniserOf } from "./recogniserOf";
import type { CustomVendors } from "./vendors/customVendors";
import { documentVendors } from "./vendors/documentVendors";
import { matchesGlob } from "./vendors/globs";
import type { Settings } from "./vendors/settings";
import { vendorSignsOf } from "./vendors/signs/vendorSigns";
import type { Surroundings } from "./vendors/surroundings";
import { vendorsSaid } from "./vendors/vendorsInUse";

/** An open document with all that features need. */
export interface Served {
  readonly document: OpenDocument;
  readonly settings: Settings;
  readonly context: FeatureContext;
}

/** What features need to know of the client. */
export type Reader = Pick<FeatureContext, "t" | "language" | "markup" | "opensCodes">;

/** The open documents, each with its settings, its vendors, and what was recognised in it. */
export class DocumentService {
  constructor(
    private readonly documents: OpenDocuments,
    private readonly configuration: Configuration,
    private readonly customVendors: CustomVendors,
    private readonly surroundings: Surroundings,
    private readonly reader: Reader,
  ) {}

  /** An open document with all that features need; null where it is closed or excluded. */
  async serve(uri: string): Promise<Served | null> {
    if (!this.documents.get(uri)) return null;
    const { settings, known } = await this.configuration.of(uri);
    // It may have been closed meanwhile, or opened anew.
    const document = this.documents.get(uri);
    if (!document || matchesGlob(this.configuration.pathOf(uri), settings.exclude)) return null;
    document.readWith(recogniserOf(known.catalog));
    const context = await this.contextOf(document, settings, known.catalog);
    return { document, settings, context };
  }

  /** The same, once the whole text has been read, also where it becomes another one meanwhile. */
  async serveWhole(uri: string): Promise<Served | null> {
    let served = await this.serve(uri);
    do {
      if (!served) return null;
      await this.readToEnd(served);
      served = await this.serve(uri);
    } while (served && !served.document.isRead);
    return served;
  }

  /** An open log that is not excluded, once it has been read; null for what is no log. */
  async serveLog(uri: string): Promise<Served | null> {
    return this.documents.get(uri)?.kind === "log" ? this.serveWhole(uri) : null;
  }

  /** The open documents that are not excluded, in the order in which they were opened. */
  async serveAll(): Promise<OpenDocument[]> {
    const served = await Promise.all(this.documents.all().map(({ uri }) => this.serveWhole(uri)));
    return served.flatMap((one) => one?.document ?? []);
  }

  /** Reads what is left of a text: its codes, and in a log its vendor and its errors. */
  async readToEnd({ document, context }: Served): Promise<void> {
    await document.readWhole();
    if (!document.isRead || document.kind !== "log" || !document.isAboutStorage) return;
    await document.readVendorEvidence(vendorSignsOf(context.catalog).reader);
    await document.readErrors();
  }

  /** For questions that come from no document: the vendors of all folders. */
  async catalogContext(): Promise<CatalogContext> {
    await Promise.all(this.configuration.folders.map(({ uri }) => this.configuration.of(uri)));
    const { catalog } = await this.customVendors.everywhere();
    const { t, language } = this.reader;
    return { catalog, t, language };
  }

  /** The catalog of a document or a folder; null stands for all of them together. */
  async catalogOf(uri: string | null): Promise<Catalog> {
    if (uri === null) return (await this.catalogContext()).catalog;
    return (await this.configuration.of(uri)).known.catalog;
  }

  private async contextOf(
    document: OpenDocument,
    settings: Settings,
    catalog: Catalog,
  ): Promise<FeatureContext> {
    const path = this.configuration.pathOf(document.uri);
    const said = vendorsSaid(document.directivesSoFar, path, settings, catalog);
    const vendors = await documentVendors(
      document,
      said,
      (signs, usesAnyClient) => this.surroundings.of(document.uri, signs, usesAnyClient),
      catalog,
    );
    return { catalog, ...this.reader, ...vendors };
  }
}
