/**
 * Runs the editor tests in a desktop VS Code, which it downloads: `node test/desktop/run.mjs`.
 * Needs the packaged extension. The tests that look at the window's page need a browser, and run
 * on the hosts of `test/editor` alone.
 */
import { rmSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { runTests } from "@vscode/test-electron";
import { bundleSuite, isPageTest } from "../editor/bundle-suite.mjs";
import { startDriver } from "../editor/driver.mjs";
import { exitOnSignal } from "../editor/exit-on-signal.mjs";
import { packagedExtension } from "../editor/packaged-extension.mjs";
import { startReport, summary } from "../editor/report.mjs";
import { copyWorkspace, FIXTURES, makeRunFolder } from "../editor/run-folder.mjs";
import { unzip } from "../editor/unzip.mjs";

// Not a temporary folder: macOS has those at paths too long for the sockets of VS Code.
const cachePath = fileURLToPath(new URL("../../.editors/desktop/", import.meta.url));
const userData = join(cachePath, "user-data");

/** @param {import("../editor/report.mjs").Report} report */
async function runDesktop(report) {
  const { folder } = makeRunFolder();
  const driver = await startDriver({ report: report.result });
  const suite = join(folder, "suite.js");
  try {
    unzip(packagedExtension(), folder);
    await bundleSuite({
      platform: "node",
      driverUrl: driver.url,
      outfile: suite,
      filter: (file) => !isPageTest(file),
    });
    rmSync(userData, { recursive: true, force: true });
    await runTests({
      cachePath,
      extensionDevelopmentPath: join(folder, "extension"),
      extensionTestsPath: suite,
      launchArgs: [
        copyWorkspace(FIXTURES, folder),
        "--disable-extensions",
        "--disable-workspace-trust",
        `--user-data-dir=${userData}`,
        `--extensions-dir=${join(cachePath, "extensions")}`,
      ],
    });
  } catch (error) {
    if (report.count.failed === 0) report.broken(error.message);
  } finally {
    driver.close();
  }
}

exitOnSignal(1);
const report = startReport("desktop");
await runDesktop(report);
report.note("Tests of the page (*.page.test.ts) run by `npm run test:editor`, not here.");
report.end();
console.log(`\n${summary(report.count)}`);
process.exitCode = report.count.failed === 0 ? 0 : 1;
