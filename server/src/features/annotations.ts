import type { InlayHint, Range } from "vscode-languageserver";
import type { OpenDocument } from "../openDocument";
import type { Settings } from "../vendors/settings";
import { annotationOf } from "./annotation";
import type { FeatureContext } from "./context";
import { hover } from "./hover";
import { vendorOf } from "./vendorOf";

/**
 * A short annotation after each code in a part of a text, once where an event repeats it:
 * `503 · throttled, back off · IBM COS`. What the code means in full is told by
 * {@link resolveAnnotation}.
 */
export function annotations(
  document: OpenDocument,
  range: Range,
  settings: Settings,
  context: FeatureContext,
): InlayHint[] {
  const { annotations: where } = settings;
  if (where === "off" || (where === "logs" && document.kind !== "log")) return [];
  const from = document.offsetAt(range.start);
  const to = document.offsetAt(range.end);
  return document.errorsIn(from, to).flatMap((occurrence) => {
    const label = annotationOf(occurrence, vendorOf(occurrence, context), context);
    if (!label) return [];
    const position = document.positionAt(occurrence.end);
    return [{ label, position, paddingLeft: true, data: document.uri }];
  });
}

/** The URI of the document that an annotation stands in. */
export function annotationUri({ data }: InlayHint): string | undefined {
  return typeof data === "string" ? data : undefined;
}

/** Adds what a hover on the code says. */
export function resolveAnnotation(
  hint: InlayHint,
  document: OpenDocument,
  context: FeatureContext,
): InlayHint {
  const told = hover(document, hint.position, context);
  return told ? { ...hint, tooltip: told.contents as NonNullable<InlayHint["tooltip"]> } : hint;
}
