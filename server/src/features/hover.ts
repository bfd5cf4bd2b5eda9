import type { Hover, Position } from "vscode-languageserver";
import type { OpenDocument } from "../openDocument";
import type { FeatureContext } from "./context";
import { explain } from "./explanation";

/** What the code at a position means; null where no code stands. The range is the code. */
export function hover(
  document: OpenDocument,
  position: Position,
  context: FeatureContext,
): Hover | null {
  const occurrence = document.occurrenceAt(document.offsetAt(position));
  if (!occurrence) return null;
  return {
    contents: { kind: context.markup.kind, value: explain(occurrence.code, context) },
    range: document.rangeOf(occurrence),
  };
}
