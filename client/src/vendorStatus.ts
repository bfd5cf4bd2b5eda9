import {
  type Disposable,
  LanguageStatusSeverity,
  l10n,
  languages,
  type TextDocument,
  window,
} from "vscode";
import { type BaseLanguageClient, NotificationType } from "vscode-languageclient";
import type { VendorStatus } from "../../server/src/features/vendorStatus";
import { openDocument } from "./openDocument";
import { isServed, SERVED } from "./servedDocuments";

const VendorStatusNotification = new NotificationType<VendorStatus>("s3ErrorCodes/vendorStatus");

/** The language-status item: which vendors the active document's codes are about, and why. */
export class VendorStatusItem implements Disposable {
  private readonly item = languages.createLanguageStatusItem("s3ErrorCodes.vendors", SERVED);
  private readonly statuses = new Map<string, VendorStatus>();
  private readonly editorChange = window.onDidChangeActiveTextEditor(() => this.show());

  constructor() {
    this.item.name = l10n.t("Storage Vendor");
    this.item.command = { command: "s3ErrorCodes.selectVendor", title: l10n.t("Select Vendor") };
    this.show();
  }

  /** Listens to a client that is about to start. */
  follow(client: BaseLanguageClient): Disposable {
    this.statuses.clear();
    this.show();
    return client.onNotification(VendorStatusNotification, (status) => {
      // It may have been closed meanwhile, and would show this vendor when it is opened anew.
      if (!openDocument(status.uri)) return;
      this.statuses.set(status.uri, status);
      this.show();
    });
  }

  /** What was last said of a document. */
  statusOf(document: TextDocument): VendorStatus | undefined {
    return this.statuses.get(document.uri.toString());
  }

  /** Forgets a document that was closed; one with another language is closed and opened anew. */
  forget(document: TextDocument): void {
    if (this.statuses.delete(document.uri.toString())) this.show();
  }

  dispose(): void {
    this.item.dispose();
    this.editorChange.dispose();
  }

  private show(): void {
    const document = window.activeTextEditor?.document;
    const status = document && isServed(document) ? this.statusOf(document) : undefined;
    const names = status?.vendors.map(({ name }) => name) ?? [];
    this.item.severity = LanguageStatusSeverity.Information;
    this.item.text = names.length > 0 ? names.join(", ") : l10n.t("No storage vendor known");
    this.item.detail = detailOf(status);
  }
}

function detailOf(status: VendorStatus | undefined): string {
  switch (status?.source) {
    case "directive":
      return l10n.t("named by a comment in this file");
    case "overrides":
      return l10n.t("from the setting s3ErrorCodes.overrides");
    case "vendors":
      return l10n.t("from the setting s3ErrorCodes.vendors");
    case "text":
    case "workspace":
      return status.evidence;
    default:
      return l10n.t("error codes of all vendors are explained, none is reported");
  }
}
