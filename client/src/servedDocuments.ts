import type { DocumentSelector, TextDocument } from "vscode";
import type { DocumentSelector as ProtocolSelector } from "vscode-languageclient";

/**
 * Every document: files, unsaved buffers, notebook cells, the Output panel, and files of virtual
 * file systems, whose schemes nobody can list. {@link isServed} takes out what is not read.
 */
export const SERVED = [{ scheme: "*", language: "*" }] satisfies DocumentSelector &
  ProtocolSelector;

/** Documents that are views of something else, and our own log, which speaks of codes itself. */
const UNSERVED_SCHEMES = new Set([
  "comment",
  "git",
  "gitlens",
  "interactive-input",
  "review",
  "vscode",
  "vscode-chat-code-block",
  "vscode-chat-input",
  "vscode-interactive-input",
  "vscode-scm",
  "vscode-settings",
  "walkThroughSnippet",
]);

/** Whether the server is told of a document. */
export function isServed({ uri }: TextDocument): boolean {
  return !UNSERVED_SCHEMES.has(uri.scheme) && !isOwnOutput(uri);
}

function isOwnOutput({ scheme, path }: TextDocument["uri"]): boolean {
  return scheme === "output" && path.includes("s3-error-codes.");
}
