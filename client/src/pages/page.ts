import { env, Uri, ViewColumn, type Webview, type WebviewPanel, window } from "vscode";
import { type Html, html } from "./html";

/** What a tab shows. */
export interface Page {
  /** The name of its script and style, as `esbuild.mjs` bundles them. */
  readonly bundle: "codePage" | "comparison" | "report";
  readonly title: string;
  readonly body: Html;
  /** What brings the page back when the window is loaded again. */
  readonly state: unknown;
}

/** The one command that a page may link to. */
export const OPEN_CODE = "s3ErrorCodes.openCode";

/** Opens an empty tab for a page, in which its reader can search. */
export function openPanel(viewType: string, extensionUri: Uri): WebviewPanel {
  return window.createWebviewPanel(viewType, "", ViewColumn.Active, {
    ...pageOptions(extensionUri),
    enableFindWidget: true,
  });
}

/** What every page may do: run its own script, and open codes. */
function pageOptions(extensionUri: Uri) {
  return {
    enableScripts: true,
    enableCommandUris: [OPEN_CODE],
    localResourceRoots: [bundles(extensionUri)],
  };
}

/** Puts a page into a tab. It loads nothing from outside, and runs no script but its own. */
export function showPage(panel: WebviewPanel, extensionUri: Uri, page: Page): void {
  const { webview } = panel;
  const nonce = crypto.randomUUID();
  const policy = `default-src 'none'; style-src ${webview.cspSource}; script-src 'nonce-${nonce}'`;
  panel.title = page.title;
  panel.iconPath = Uri.joinPath(extensionUri, "images/icon.png");
  webview.options = pageOptions(extensionUri);
  webview.html = html`<!DOCTYPE html>
<html lang="${env.language}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${policy}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${page.title}</title>
    <link rel="stylesheet" href="${bundleUri(webview, extensionUri, `${page.bundle}.css`)}">
    <script defer nonce="${nonce}" src="${bundleUri(webview, extensionUri, `${page.bundle}.js`)}"></script>
  </head>
  <body data-state="${JSON.stringify(page.state)}">${page.body}</body>
</html>`.text;
}

/** A link that opens a code's page. */
export function codeLink(code: string, vendor?: string): Html {
  const args = encodeURIComponent(JSON.stringify([{ code, vendor }]));
  return html`<a href="command:${OPEN_CODE}?${args}"><code>${code}</code></a>`;
}

function bundles(extensionUri: Uri): Uri {
  return Uri.joinPath(extensionUri, "dist/webview");
}

function bundleUri(webview: Webview, extensionUri: Uri, file: string): string {
  return webview.asWebviewUri(Uri.joinPath(bundles(extensionUri), file)).toString();
}
