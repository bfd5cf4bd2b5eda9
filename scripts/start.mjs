/**
 * `npm start`: builds the extension and opens it in VS Code on `samples/`. Uses the `code` on PATH
 * if there is one, else serves VS Code for the web on loopback, on PORT or a free port.
 */
import { execFileSync, spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { exitOnSignal } from "../test/editor/exit-on-signal.mjs";
import { serveWeb } from "../test/editor/hosts/web-host.mjs";
import { makeRunFolder } from "../test/editor/run-folder.mjs";
import { QUIET_WINDOW } from "../test/editor/settings.mjs";
import { ensureDependencies } from "./install.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const samples = join(root, "samples");

/** The command of a desktop VS Code, if there is one on PATH. */
function findCode() {
  const name = process.platform === "win32" ? "code.cmd" : "code";
  return (process.env.PATH ?? "")
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((file) => existsSync(file));
}

function openDesktop(code) {
  const args = ["--new-window", `--extensionDevelopmentPath=${root}`, samples];
  // Windows runs a .cmd only through a shell, which splits what is not quoted.
  const shell = process.platform === "win32";
  const quote = (text) => (shell ? `"${text}"` : text);
  const { status, error } = spawnSync(quote(code), args.map(quote), { shell, stdio: "inherit" });
  if (error || status !== 0) throw error ?? new Error(`${code} ended with ${status}.`);
}

async function openWeb() {
  exitOnSignal(0);
  const { folder } = makeRunFolder();
  const { url, exited } = await serveWeb({
    settings: QUIET_WINDOW,
    folder,
    logFile: join(folder, "host.log"),
    port: process.env.PORT ? Number(process.env.PORT) : undefined,
    extensionDevelopmentPath: root,
    folderPath: samples,
  });
  console.log(`Open ${url.replace(/\/$/, "")} in a browser`);
  console.log("It has VS Code with the extension on samples/. Ctrl-C ends it.");
  throw new Error(await exited);
}

try {
  ensureDependencies();
  execFileSync(process.execPath, ["esbuild.mjs"], { cwd: root, stdio: "inherit" });
  const code = findCode();
  if (code) openDesktop(code);
  else await openWeb();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
