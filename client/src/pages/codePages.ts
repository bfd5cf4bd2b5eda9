import {
  type Disposable,
  l10n,
  type Uri,
  type WebviewPanel,
  type WebviewPanelSerializer,
  window,
} from "vscode";
import type { PickedCode } from "../lookUpCode";
import { type Ask, CodePageRequest } from "../requests";
import { codePageBody } from "./codePage";
import { openPanel, showPage } from "./page";

const VIEW_TYPE = "s3ErrorCodes.codePage";

/** The tabs that show codes, one a code. They come back with the window. */
export class CodePages implements WebviewPanelSerializer<PickedCode>, Disposable {
  private readonly panels = new Map<string, WebviewPanel>();
  private readonly serializer = window.registerWebviewPanelSerializer(VIEW_TYPE, this);

  constructor(
    private readonly extensionUri: Uri,
    private readonly ask: Ask,
    private readonly vendorsAsked: () => readonly string[],
  ) {}

  /** Shows a code's page, the vendor that it was about first, else the vendors in use. */
  async open(target: PickedCode): Promise<void> {
    const page = await this.pageOf(target);
    if (!page) {
      void window.showInformationMessage(l10n.t("No list here has the code {0}.", target.code));
      return;
    }
    const panel = this.panels.get(target.code) ?? this.create(target.code);
    showPage(panel, this.extensionUri, page);
    panel.reveal();
  }

  async deserializeWebviewPanel(panel: WebviewPanel, target: PickedCode): Promise<void> {
    const page = await this.pageOf(target);
    if (!page) {
      panel.dispose();
      return;
    }
    this.follow(panel, target.code);
    showPage(panel, this.extensionUri, page);
  }

  dispose(): void {
    this.serializer.dispose();
  }

  private async pageOf(target: PickedCode) {
    const { code, vendor } = target;
    const vendors = vendor === undefined ? this.vendorsAsked() : [vendor];
    const page = await this.ask(CodePageRequest, { code, vendors });
    return (
      page && {
        bundle: "codePage" as const,
        title: code,
        body: codePageBody(page),
        state: target,
      }
    );
  }

  private create(code: string): WebviewPanel {
    const panel = openPanel(VIEW_TYPE, this.extensionUri);
    this.follow(panel, code);
    return panel;
  }

  private follow(panel: WebviewPanel, code: string): void {
    this.panels.set(code, panel);
    panel.onDidDispose(() => this.panels.delete(code));
  }
}
