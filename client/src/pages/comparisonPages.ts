import {
  type Disposable,
  env,
  l10n,
  type Uri,
  type WebviewPanel,
  type WebviewPanelSerializer,
  window,
} from "vscode";
import { type Ask, ComparisonRequest } from "../requests";
import type {
  ComparisonMessage,
  ComparisonState,
  ComparisonSubject,
  ShowComparison,
} from "../webview/messages";
import { comparisonBody, comparisonLabels } from "./comparisonPage";
import { openPanel, showPage } from "./page";

const VIEW_TYPE = "s3ErrorCodes.comparison";

/** Lets the user pick vendors, these ids preset; nothing where the user turns away. */
export type PickVendors = (chosen: readonly string[]) => Promise<string[] | undefined>;

/** The tabs that compare vendors. They come back with the window. */
export class ComparisonPages implements WebviewPanelSerializer<ComparisonState>, Disposable {
  private readonly serializer = window.registerWebviewPanelSerializer(VIEW_TYPE, this);

  constructor(
    private readonly extensionUri: Uri,
    private readonly ask: Ask,
    private readonly pickVendors: PickVendors,
  ) {}

  open(subject: ComparisonSubject): void {
    this.fill(openPanel(VIEW_TYPE, this.extensionUri), { subject });
  }

  async deserializeWebviewPanel(panel: WebviewPanel, state: ComparisonState): Promise<void> {
    this.fill(panel, state);
  }

  dispose(): void {
    this.serializer.dispose();
  }

  private fill(panel: WebviewPanel, state: ComparisonState): void {
    let { subject } = state;
    const compare = async (changed: Partial<ComparisonSubject>) => {
      subject = { ...subject, ...changed };
      await panel.webview.postMessage(await this.compare(subject));
    };
    panel.webview.onDidReceiveMessage(async (message: ComparisonMessage) => {
      switch (message.type) {
        case "ready":
          return compare({});
        case "compare":
          return compare({ codes: message.codes });
        case "pickVendors": {
          const vendors = await this.pickVendors(subject.vendors);
          return vendors && compare({ vendors });
        }
        case "copy":
          return env.clipboard.writeText(message.text);
      }
    });
    showPage(panel, this.extensionUri, {
      bundle: "comparison",
      title: l10n.t("Compare Vendors"),
      body: comparisonBody(subject),
      state,
    });
  }

  private async compare(subject: ComparisonSubject): Promise<ShowComparison> {
    const { vendors, file, codes } = subject;
    const params = { vendors, ...(codes === "file" && file && { codes: file.codes }) };
    const comparison = await this.ask(ComparisonRequest, params);
    return { subject, comparison, labels: comparisonLabels() };
  }
}
