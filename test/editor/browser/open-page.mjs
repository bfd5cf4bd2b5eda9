import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { chromium } from "playwright-core";
import { findBrowser } from "./find-browser.mjs";

/** Names that VS Code uses for its own server; all others stay unresolved, and are reported. */
const LOOPBACK = ["localhost", "*.localhost", "127.0.0.1"];

const OWN_NAMES = /(^|\.)localhost$|^127\.0\.0\.1$|\.vscode-resource\.vscode-cdn\.net$/;

const BROWSER_ARGUMENTS = [
  "--headless=new",
  "--no-sandbox",
  "--disable-gpu",
  "--disable-quic",
  "--no-first-run",
  "--disable-background-networking",
  "--disable-component-update",
  "--disable-sync",
  `--host-resolver-rules=MAP * ~NOTFOUND,${LOOPBACK.map((name) => `EXCLUDE ${name}`)}`,
];

/** What VS Code shows in a tab is of another origin, which Chromium would let store nothing. */
const PREFERENCES = { profile: { cookie_controls_mode: 0 } };

/**
 * Opens a headless browser with an empty page.
 *
 * @param {object} options
 * @param {string} options.folder for the browser's profile
 * @param {(url: string) => void} options.onOutsideRequest told of a request that leaves loopback
 * @param {{ width: number, height: number }} [options.viewport]
 * @param {number} [options.deviceScaleFactor]
 * @param {string} [options.locale] the display language, which the web host alone has
 * @returns {Promise<import("playwright-core").Page>} closed with its context
 */
export async function openPage({
  folder,
  onOutsideRequest,
  viewport = { width: 1200, height: 800 },
  deviceScaleFactor = 1,
  locale = "en",
}) {
  const profile = join(folder, "browser-profile");
  mkdirSync(join(profile, "Default"), { recursive: true });
  writeFileSync(join(profile, "Default", "Preferences"), JSON.stringify(PREFERENCES));
  const context = await chromium.launchPersistentContext(profile, {
    executablePath: findBrowser(),
    args: BROWSER_ARGUMENTS,
    viewport,
    deviceScaleFactor,
  });
  await context.grantPermissions(["clipboard-read", "clipboard-write"]);
  context.on("request", (request) => {
    if (!staysInside(request.url())) onOutsideRequest(request.url());
  });
  if (locale !== "en") {
    await context.route("**/out/nls.messages.js", (route, request) =>
      route.continue({ url: request.url().replace("/out/", `/nls/${locale}/`) }),
    );
  }
  return context.pages()[0] ?? (await context.newPage());
}

/** VS Code answers for the last of these names itself, in a service worker of each tab. */
function staysInside(url) {
  const { protocol, hostname } = new URL(url);
  return !/^(https?|wss?):$/.test(protocol) || OWN_NAMES.test(hostname);
}
