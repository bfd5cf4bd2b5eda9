import {
  type Disposable,
  env,
  l10n,
  Range,
  Uri,
  ViewColumn,
  type WebviewPanel,
  type WebviewPanelSerializer,
  window,
} from "vscode";
import type { ReportMessage, ReportState } from "../webview/messages";
import { openPanel, showPage } from "./page";
import { reportBody } from "./reportPage";

const VIEW_TYPE = "s3ErrorCodes.logReport";

/** The tabs with logs' reports. They come back with the window. */
export class ReportPages implements WebviewPanelSerializer<ReportState>, Disposable {
  private readonly serializer = window.registerWebviewPanelSerializer(VIEW_TYPE, this);

  constructor(private readonly extensionUri: Uri) {}

  open(state: ReportState): void {
    this.fill(openPanel(VIEW_TYPE, this.extensionUri), state);
  }

  async deserializeWebviewPanel(panel: WebviewPanel, state: ReportState): Promise<void> {
    this.fill(panel, state);
  }

  dispose(): void {
    this.serializer.dispose();
  }

  private fill(panel: WebviewPanel, state: ReportState): void {
    const { name, page, copies, uri, firstLine } = state;
    panel.webview.onDidReceiveMessage(async (message: ReportMessage) => {
      switch (message.type) {
        case "copy":
          return env.clipboard.writeText(copies[message.copy]);
        case "line":
          return uri && showLine(Uri.parse(uri), firstLine + message.line - 1, panel);
      }
    });
    // What an editor can't show has no lines to jump to.
    const linkLines = uri !== undefined && !uri.endsWith(".gz");
    showPage(panel, this.extensionUri, {
      bundle: "report",
      title: l10n.t("Explained: {0}", name),
      body: reportBody(name, page, linkLines),
      state: { ...state, labels: { copied: l10n.t("Copied.") } },
    });
  }
}

/** Shows a line beside the report, so that both are in sight. */
async function showLine(uri: Uri, line: number, panel: WebviewPanel): Promise<void> {
  const open = window.visibleTextEditors.find(
    ({ document }) => document.uri.toString() === uri.toString(),
  );
  const beside = panel.viewColumn === ViewColumn.One ? ViewColumn.Two : ViewColumn.One;
  await window.showTextDocument(uri, {
    viewColumn: open?.viewColumn ?? beside,
    selection: new Range(line, 0, line, 0),
    preview: false,
  });
}
