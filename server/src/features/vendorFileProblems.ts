import { type Diagnostic, DiagnosticSeverity } from "vscode-languageserver";
import { TextDocument } from "vscode-languageserver-textdocument";
import type { ReadVendorFile } from "../vendors/vendorSet";
import { SOURCE } from "./diagnostics";

/** The id of what is wrong with a vendor file; no rule, since it has no severity to set. */
const VENDOR_FILE = "vendor-file";

/** How many problems of a file are reported at the most. */
const MOST = 100;

/** What is wrong with a vendor file of the user's own: errors where it can't serve as it is. */
export function vendorFileProblems({ uri, text, problems }: ReadVendorFile): Diagnostic[] {
  const document = TextDocument.create(uri, "json", 0, text);
  return problems.slice(0, MOST).map(({ start, end, message, isHarmless }) => ({
    range: { start: document.positionAt(start), end: document.positionAt(end) },
    severity: isHarmless ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
    source: SOURCE,
    code: VENDOR_FILE,
    message,
  }));
}
