import type { Catalog } from "../catalog/catalog";
import type { Translate } from "../l10n";
import type { VendorsInUse } from "../vendors/vendorsInUse";
import type { Markup } from "./markup";

/** What a feature needs to know beside the document. */
export interface FeatureContext {
  readonly catalog: Catalog;
  readonly inUse: VendorsInUse;
  readonly markup: Markup;
  readonly t: Translate;
  /** The language of notes. */
  readonly language: "en" | "zh-cn";
}
