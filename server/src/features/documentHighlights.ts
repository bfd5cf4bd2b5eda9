import {
  type DocumentHighlight,
  DocumentHighlightKind,
  type Position,
} from "vscode-languageserver";
import type { OpenDocument } from "../openDocument";
import { sameCode } from "./sameCode";

/** Where the document uses the code at a position; null where no code stands. */
export function documentHighlights(
  document: OpenDocument,
  position: Position,
): DocumentHighlight[] | null {
  const occurrence = document.occurrenceAt(document.offsetAt(position));
  if (!occurrence) return null;
  return sameCode(document, occurrence.code).map((range) => ({
    range,
    kind: DocumentHighlightKind.Text,
  }));
}
