/**
 * Takes the pictures of `docs/images` in a real VS Code: `node test/editor/screenshots.mjs [NAME…]`,
 * all without an argument. Needs the packaged extension; Chinese needs a font that has it.
 */
import { mkdirSync } from "node:fs";
import { join } from "node:path";
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

/** What each picture shows: the hover on a word of a sample, at a line when it is further down. */
const PICTURES = [
  { name: "hover-source", file: "ibm/backup.py:29", word: "NoSuchKey", theme: DARK },
  { name: "hover-log", file: "logs/backup-ibm.log", word: "SlowDown", theme: LIGHT },
  {
    name: "hover-chinese",
    ...{ file: "jdcloud/upload.ts:29", word: "EntityTooLarge", theme: LIGHT },
    ...{ host: "web", locale: "zh-cn" },
  },
];

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

/** @param {typeof DEFAULTS & { name: string, file: string, word: string, theme: string }} picture */
async function take({ name, host, file, word, theme, locale, viewport }) {
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
  await page.goto(running.url);
  const window = editorWindow(page);
  await window.hoverWord(word);
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
