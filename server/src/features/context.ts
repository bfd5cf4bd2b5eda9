import type { Catalog } from "../catalog/catalog";
import type { Translate } from "../l10n";
import type { Occurrence } from "../recognition/occurrence";
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
  /** The vendors that the document is about as a whole, or the code that {@link contextAt} is for. */
  readonly inUse: VendorsInUse;
  /** The vendors that one code in the document is about. */
  readonly vendorsAt: (place: Pick<Occurrence, "start">) => VendorsInUse;
  readonly markup: Markup;
  /** Whether the client has the command that opens a code's page. */
  readonly opensCodes: boolean;
}

/** The context for one code: in a log, its block says which vendors it is about. */
export function contextAt(
  context: FeatureContext,
  place: Pick<Occurrence, "start">,
): FeatureContext {
  const inUse = context.vendorsAt(place);
  return inUse === context.inUse ? context : { ...context, inUse };
}
