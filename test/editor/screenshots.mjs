/**
 * Takes the pictures of `docs/images` in a real VS Code: `node test/editor/screenshots.mjs [NAME…]`,
 * all without an argument. Needs the packaged extension; Chinese needs a font that has it.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { fileURLToPath } from "node:url";
import { editorWindow } from "./browser/editor-window.mjs";
import { openPage } from "./browser/open-page.mjs";
import { exitOnSignal } from "./exit-on-signal.mjs";
import { hosts } from "./hosts/index.mjs";
import { packagedExtension } from "./packaged-extension.mjs";
import { copyWorkspace, makeRunFolder } from "./run-folder.mjs";
import { QUIET_WINDOW } from "./settings.mjs";

const root = fileURLToPath(new URL("../../", import.meta.url));
const samples = join(root, "samples");
const images = join(root, "docs", "images");

const DARK = "Default Dark Modern";
const LIGHT = "Default Light Modern";

const hovers = (word) => (window) => window.hoverWord(word);

/** Waits until a search is through, whose results replace one another while it is typed. */
const typed = async (window, query, expected) => {
  await window.type(query);
  await window.texts(`.quick-input-list .monaco-list-row:has-text("${expected}")`);
};

/** Waits until the server has spoken, which knows the vendor in use by then, and makes room. */
const prepare = async (window) => {
  await window.attributes(".squiggly-warning", "class");
  await window.press("Control+B");
};

const searches = (query, expected) => async (window) => {
  await prepare(window);
  await window.run("S3 Error Codes: Look Up Code");
  await window.attributes('.quick-input-box input[placeholder*="ibm 403"]', "value");
  await typed(window, query, expected);
};

const opensPage = (code) => async (window) => {
  await searches(code, code)(window);
  await window.press("Enter");
  await window.tabTexts("h1");
};

/** Compares the vendor in use with others, by all codes that fit a filter, and points at one. */
const compares = (vendors, filter, code) => async (window) => {
  await prepare(window);
  await window.run("S3 Error Codes: Compare Vendors");
  await window.attributes('.quick-input-box input[placeholder*="column"]', "value");
  for (const name of vendors) {
    await window.click(".quick-input-box input");
    await window.press("Control+A");
    await typed(window, name, name);
    await window.press("ArrowDown");
    await window.press("Space");
  }
  await window.press("Enter");
  await window.tabTexts("tbody th");
  await window.tabClick("#codes");
  await window.type("All");
  await window.press("Enter");
  await window.tabClick("#filter");
  await window.type(filter);
  await window.tabClick(`tr:has-text("${code}") td`);
};

/** Opens the menu of quick fixes at the first problem. */
const offersFixes = async (window) => {
  await prepare(window);
  await window.press("F8");
  await window.press("Escape");
  await window.press("Control+.");
  await window.texts(".action-widget");
};

const TAB = { file: "ibm/backup.py", viewport: { width: 1100, height: 720 } };
const PAGE = { ...TAB, show: opensPage("SlowDown") };
const COMPARISON = {
  ...TAB,
  show: compares(
    ["Amazon S3", "Huawei Cloud OBS", "JD Cloud OSS"],
    "request",
    "RequestTimeTooSkewed",
  ),
};

/** Points at a code that a program has printed in the terminal. */
const showsLink = (code) => async (window) => {
  await window.press("Control+B");
  await window.run("Terminal: Create New Terminal");
  await window.texts('.xterm-rows :text-matches("[$#]")');
  await window.type("PS1='$ '; clear; head -13 logs/terminal-yandex.log | tail -6\n");
  await window.terminalLink(code);
  await sleep(1000);
};

const LOG = "logs/lake-ibm.log";
const INCIDENT = "logs/mirror-incident.log";
const WIDE = { width: 1200, height: 540 };
const TALL = { width: 1200, height: 900 };

const ERROR_ROW = ".customview-tree .monaco-list-row";

async function showingAnnotations(window) {
  await window.texts(".editor-instance .view-line:has-text('· IBM COS')");
  await sleep(1000);
}

async function showingReport(window) {
  await window.texts(".codelens-decoration a");
  await window.run("S3 Error Codes: Explain Log");
  await window.tabTexts("#chart canvas");
  await sleep(1000);
}

/** Follows the view to an error; the files make room for it. */
async function showingErrors(window) {
  await showingAnnotations(window);
  await window.run("Explorer: Focus on Storage Errors View");
  await window.click('.pane-header:has-text("workspace")');
  await window.click(`${ERROR_ROW}:has-text("InternalError")`);
  await window.click(`${ERROR_ROW}[aria-level="2"]:has-text("Line 404")`);
  await sleep(1000);
}

/** What each picture shows: what happens in a window that has opened a sample, at a line. */
const PICTURES = [
  { name: "hover-source", file: "ibm/backup.py:29", show: hovers("NoSuchKey"), theme: DARK },
  { name: "hover-log", file: "logs/backup-ibm.log", show: hovers("SlowDown"), theme: LIGHT },
  {
    name: "hover-chinese",
    ...{ file: "jdcloud/upload.ts:29", show: hovers("EntityTooLarge"), theme: LIGHT },
    ...{ host: "web", locale: "zh-cn" },
  },
  { name: "hover-light", file: "ibm/backup.py:29", show: hovers("NoSuchKey"), theme: LIGHT },
  { name: "quick-fix-dark", file: "ibm/backup.py", show: offersFixes, theme: DARK },
  { name: "quick-fix-light", file: "ibm/backup.py", show: offersFixes, theme: LIGHT },
  { name: "look-up-light", file: "ibm/backup.py", show: searches("ibm 403", "IBM"), theme: LIGHT },
  { name: "look-up", file: "ibm/backup.py", show: searches("ibm 403", "IBM"), theme: DARK },
  { name: "code-page-dark", ...PAGE, theme: DARK },
  { name: "code-page-light", ...PAGE, theme: LIGHT },
  { name: "comparison-dark", ...COMPARISON, theme: DARK },
  { name: "comparison-light", ...COMPARISON, theme: LIGHT },
  {
    name: "terminal-link-dark",
    ...{ file: LOG, show: showsLink("AccessDenied"), theme: DARK, viewport: WIDE },
  },
  ...[
    { tone: "dark", theme: DARK },
    { tone: "light", theme: LIGHT },
  ].flatMap(({ tone, theme }) => [
    {
      name: `annotations-${tone}`,
      ...{ file: `${LOG}:404`, show: showingAnnotations, theme, viewport: WIDE },
    },
    { name: `report-${tone}`, file: INCIDENT, show: showingReport, theme, viewport: TALL },
    { name: `errors-view-${tone}`, file: LOG, show: showingErrors, theme, viewport: WIDE },
  ]),
];

const PATIENCE = 60_000;

const DEFAULTS = { host: "node", locale: "en", viewport: { width: 960, height: 540 } };

/** A picture is about the editor: what stands around it goes. */
const PICTURE_SETTINGS = {
  ...QUIET_WINDOW,
  "breadcrumbs.enabled": false,
  "editor.hover.delay": 100,
  "editor.minimap.enabled": false,
  "editor.occurrencesHighlight": "off",
  "editor.renderLineHighlight": "none",
  "editor.wordWrap": "on",
  "window.commandCenter": false,
  "workbench.activityBar.location": "hidden",
  "workbench.layoutControl.enabled": false,
};

/**
 * @typedef {ReturnType<typeof editorWindow>} Window
 * @typedef {{ name: string, file: string, theme: string, show: (window: Window) => unknown }} Picture
 * @param {typeof DEFAULTS & Picture} picture
 */
async function take({ name, host, file, show, theme, locale, viewport }) {
  const { folder } = makeRunFolder();
  const running = await hosts[host].start({
    vsix: packagedExtension(),
    workspace: copyWorkspace(samples, folder),
    settings: { ...PICTURE_SETTINGS, "workbench.colorTheme": theme },
    logFile: join(folder, "host.log"),
    ...{ file, folder },
  });
  const page = await openPage({
    ...{ folder, viewport, locale },
    deviceScaleFactor: 2,
    onOutsideRequest: (url) => console.log(`  Asked for, but held back: ${url}`),
  });
  const window = editorWindow(page);
  // A picture may take its time, where a test would have failed.
  page.setDefaultTimeout(PATIENCE);
  await page.goto(running.url);
  await window.texts(".editor-instance .view-line");
  await show(window);
  const picture = join(images, `${name}.png`);
  await window.screenshot(picture);
  console.log(picture);
  await page.context().close();
  await running.stop();
}

exitOnSignal(1);
mkdirSync(images, { recursive: true });
const names = process.argv.slice(2);
for (const picture of PICTURES) {
  if (names.length === 0 || names.includes(picture.name)) await take({ ...DEFAULTS, ...picture });
}
