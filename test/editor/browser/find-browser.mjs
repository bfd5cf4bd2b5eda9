import { execFileSync } from "node:child_process";
import { existsSync, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";

/**
 * Finds a browser of the Chromium family. On Debian, root installs one that is missing.
 *
 * @returns {string} its executable
 */
export function findBrowser() {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) {
    if (existsSync(CHROME_PATH)) return CHROME_PATH;
    throw new Error(`CHROME_PATH names ${CHROME_PATH}, which does not exist.`);
  }
  const browser = installedBrowser();
  if (browser) return browser;
  if (isRootOnDebian()) {
    installDebianPackages(["chromium", "fonts-dejavu-core"]);
    return installedBrowser();
  }
  throw new Error(
    "The editor tests need Chrome, Chromium or Edge, and found none. " +
      "Install one, or set CHROME_PATH to its executable.",
  );
}

function installedBrowser() {
  return candidates().find((file) => existsSync(file));
}

function candidates() {
  if (process.platform === "darwin") return macApplications();
  if (process.platform === "win32") return windowsPrograms();
  const names = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
  const folders = (process.env.PATH ?? "").split(delimiter);
  return [...names, "microsoft-edge"].flatMap((name) => folders.map((path) => join(path, name)));
}

function macApplications() {
  return ["Google Chrome", "Chromium", "Microsoft Edge"].map(
    (name) => `/Applications/${name}.app/Contents/MacOS/${name}`,
  );
}

function windowsPrograms() {
  const { ProgramFiles, "ProgramFiles(x86)": ProgramFiles86, LOCALAPPDATA } = process.env;
  const programs = [
    "Google/Chrome/Application/chrome.exe",
    "Chromium/Application/chrome.exe",
    "Microsoft/Edge/Application/msedge.exe",
  ];
  const folders = [ProgramFiles, ProgramFiles86, LOCALAPPDATA].filter((path) => path !== undefined);
  return programs.flatMap((program) => folders.map((path) => join(path, program)));
}

function isRootOnDebian() {
  const release = "/etc/os-release";
  const isDebian = existsSync(release) && /^ID=debian$/m.test(readFileSync(release, "utf8"));
  return isDebian && process.getuid?.() === 0;
}

function installDebianPackages(names) {
  console.log(`Installing ${names.join(" and ")} (apt-get) …`);
  const env = { ...process.env, DEBIAN_FRONTEND: "noninteractive" };
  const apt = (...args) => execFileSync("apt-get", ["-qq", ...args], { env, stdio: "pipe" });
  apt("update");
  apt("install", "--yes", "--no-install-recommends", ...names);
}
