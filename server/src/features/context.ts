import type { Catalog } from "../catalog/catalog";
import type { Translate } from "../l10n";
import type { VendorsInUse } from "../vendors/vendorsInUse";
import type { Markup } from "./markup";

/** What a feature needs to know that speaks of the catalog, and of no document. */
export interface CatalogContext {
  readonly catalog: Catalog;
  readonly t: Translate;
  /** The language of notes. */
  readonly language: "en" | "zh-cn";
}

/** What a feature needs to know beside the document. */
export interface FeatureContext extends CatalogContext {
  readonly inUse: VendorsInUse;
  readonly markup: Markup;
  /** Whether the client has the command that opens a code's page. */
  readonly opensCodes: boolean;
}
