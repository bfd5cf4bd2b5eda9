import type { CodeLens } from "vscode-languageserver";
import type { OpenDocument } from "../openDocument";
import type { CatalogContext } from "./context";
import { countedErrors } from "./counts";
import { logSummary } from "./logSummary";

/** The client's command that explains an open log; its argument is the log's URI. */
export const EXPLAIN_COMMAND = "s3ErrorCodes.explainLog";

const FIRST_LINE = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** A lens on the first line of a log that says how many errors it has, and explains them. */
export function explainLens(document: OpenDocument, context: CatalogContext): CodeLens[] {
  const { errors, kinds } = logSummary(document);
  if (errors === 0) return [];
  const title = context.t("{0} · Explain", countedErrors(errors, kinds, context));
  return [
    { range: FIRST_LINE, command: { title, command: EXPLAIN_COMMAND, arguments: [document.uri] } },
  ];
}
