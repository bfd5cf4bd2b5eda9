import { appendFileSync, existsSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { editorWindow } from "./browser/editor-window.mjs";
import { openPage } from "./browser/open-page.mjs";
import { bundleSuite } from "./bundle-suite.mjs";
import { startDriver } from "./driver.mjs";
import { tail } from "./hosts/server-process.mjs";
import { copyWorkspace, FIXTURES, makeRunFolder } from "./run-folder.mjs";
import { QUIET_WINDOW } from "./settings.mjs";

const TIMEOUT = 180_000;

/**
 * Runs the suite in a window of a host, on the packaged extension.
 *
 * @param {import("./hosts/index.mjs").Host} host
 * @param {string} vsix
 * @param {import("./report.mjs").Report} report
 */
export async function runSuite(host, vsix, report) {
  const { folder, keep } = makeRunFolder();
  const workspace = copyWorkspace(FIXTURES, folder);
  const logFile = join(folder, "host.log");
  const actions = { report: report.result };
  const driver = await startDriver(actions);
  const closers = [driver.close];
  try {
    const suite = join(folder, "suite.js");
    await bundleSuite({ platform: host.platform, driverUrl: driver.url, outfile: suite });
    const settings = QUIET_WINDOW;
    const running = await host.start({ vsix, suite, workspace, settings, folder, logFile });
    closers.push(running.stop);
    const page = await openPage({ folder, onOutsideRequest: report.outsideRequest });
    closers.push(() => page.context().close());
    Object.assign(actions, editorWindow(page));
    const exitCode = await suiteEnds(page, running, logFile);
    if (exitCode !== 0 && report.count.failed === 0) throw new Error(`It ended with ${exitCode}.`);
  } catch (error) {
    report.broken(existsSync(logFile) ? `${error.message}\n${tail(logFile)}` : error.message);
  } finally {
    for (const close of closers.reverse()) await close();
  }
  if (report.count.failed > 0) {
    keep();
    report.note(`The logs are kept in ${folder}.`);
  }
}

/**
 * Opens the window, which starts the suite, and waits for its end.
 *
 * @returns {Promise<number>} 0 when all tests passed
 */
async function suiteEnds(page, { url, exited }, logFile) {
  let end;
  const ended = new Promise((resolve) => {
    end = resolve;
  });
  // VS Code calls this function when a suite ends in a browser.
  await page.exposeFunction("codeAutomationExit", end);
  page.on("console", (message) =>
    appendFileSync(logFile, `[window ${message.type()}] ${message.text()}\n`),
  );
  const crashed = new Promise((resolve) => page.once("crash", () => resolve("The page crashed.")));
  const late = sleep(TIMEOUT, `It did not end within ${TIMEOUT / 1000} s.`, { ref: false });
  const opened = page.goto(url, { waitUntil: "domcontentloaded", timeout: TIMEOUT });
  const outcome = await Promise.race([opened.then(() => ended), exited, crashed, late]);
  if (typeof outcome === "string") throw new Error(outcome);
  return outcome;
}
