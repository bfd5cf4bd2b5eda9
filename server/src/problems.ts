import type { Diagnostic } from "vscode-languageserver";
import type { DocumentService } from "./documentService";
import { areReported, diagnostics } from "./features/diagnostics";
import { vendorFileProblems } from "./features/vendorFileProblems";
import type { CustomVendors } from "./vendors/customVendors";

/** What is wrong with codes in documents, and with vendor files of the user's own. */
export class Problems {
  constructor(
    private readonly service: DocumentService,
    private readonly customVendors: CustomVendors,
  ) {}

  /** The problems with a document's codes; none in a vendor file, whose codes are what it lists. */
  async of(uri: string): Promise<Diagnostic[]> {
    const served = await this.service.serve(uri);
    if (!served || this.customVendors.isVendorFile(uri)) return [];
    if (!areReported(served.document, served.settings)) return [];
    const whole = await this.service.serveWhole(uri);
    return whole ? diagnostics(whole.document, whole.settings, whole.context) : [];
  }

  /** The problems with a vendor file that is in use; none with any other file. */
  ofVendorFile(uri: string): Diagnostic[] {
    const file = this.customVendors.brokenFile(uri);
    return file ? vendorFileProblems(file) : [];
  }
}
