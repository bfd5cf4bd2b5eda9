import type { InlayHint, Range } from "vscode-languageserver";
import type { OpenDocument } from "../openDocument";
import type { Occurrence } from "../recognition/occurrence";
import type { Settings } from "../vendors/settings";
import { annotation } from "./annotation";
import type { FeatureContext } from "./context";
import { hover } from "./hover";
import { errorsIn } from "./logErrors";
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
  return errorsIn(document, from, to).flatMap((occurrence) => {
    const label = labelOf(occurrence, context);
    if (label === "") return [];
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

/** What is known of a code, in few words; empty where that is nothing. */
function labelOf(occurrence: Occurrence, context: FeatureContext): string {
  const { code, form, fields } = occurrence;
  // Where a status stands in a code's place, it need not be said again.
  const status = /^\d{3}$/.test(code) ? "" : fields.status;
  const told = annotation(code, vendorOf(occurrence, context), status, context);
  // A message stands for a code that is not to be seen.
  return told && form === "message" ? `${code} · ${told}` : (told ?? "");
}
