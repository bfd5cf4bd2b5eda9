import type { Hover, Position } from "vscode-languageserver";
import type { OpenDocument } from "../openDocument";
import { circumstancesOf } from "./circumstances";
import { contextAt, type FeatureContext } from "./context";
import { explain } from "./explanation";

/** What the code at a position means; null where no code stands. The range is the code. */
export function hover(
  document: OpenDocument,
  position: Position,
  context: FeatureContext,
): Hover | null {
  const occurrence = document.occurrenceAt(document.offsetAt(position));
  if (!occurrence) return null;
  const value = explain(
    occurrence.code,
    contextAt(context, occurrence),
    circumstancesOf(occurrence, document),
  );
  return {
    contents: { kind: context.markup.kind, value },
    range: document.rangeOf(occurrence),
  };
}
