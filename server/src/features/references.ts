import type { Location, Position } from "vscode-languageserver";
import type { OpenDocument } from "../openDocument";
import { sameCode } from "./sameCode";

/**
 * Where the open documents use the code at a position; null where no code stands.
 *
 * @param open all open documents, in the order of the answer
 */
export function references(
  document: OpenDocument,
  position: Position,
  open: readonly OpenDocument[],
): Location[] | null {
  const occurrence = document.occurrenceAt(document.offsetAt(position));
  if (!occurrence) return null;
  return open.flatMap((one) =>
    sameCode(one, occurrence.code).map((range) => ({ uri: one.uri, range })),
  );
}
