import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { npm } from "../../../scripts/npm.mjs";

const pinnedFolders = fileURLToPath(new URL(".", import.meta.url));
const editorsFolder = fileURLToPath(new URL("../../../.editors/", import.meta.url));

/**
 * Installs an editor host into `.editors/NAME`, once. A stamp, written last and naming the
 * lockfile, tells a whole install from an interrupted or an outdated one, which is done anew.
 *
 * @param {string} name of the folder here that pins the host's packages
 * @param {(folder: string) => void} [finish] what is to be done after npm
 * @returns {string} the folder
 */
export function installHost(name, finish) {
  const pinned = join(pinnedFolders, name);
  const folder = join(editorsFolder, name);
  const stampFile = join(folder, "installed");
  const lockfile = readFileSync(join(pinned, "package-lock.json"));
  const stamp = createHash("sha256").update(lockfile).digest("hex");
  if (existsSync(stampFile) && readFileSync(stampFile, "utf8") === stamp) return folder;

  console.log(`Installing the ${name} into .editors (once, about half a minute) …`);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  cpSync(pinned, folder, { recursive: true });
  installPackages(folder);
  finish?.(folder);
  writeFileSync(stampFile, stamp);
  return folder;
}

/**
 * Installs what a lockfile pins. Those that the hosts' packages bring lack a peer dependency that
 * nothing uses, and their optional ones are for features that no test touches.
 *
 * @param {string} folder
 */
export function installPackages(folder) {
  npm(["ci", "--ignore-scripts", "--omit=dev", "--omit=optional", "--legacy-peer-deps"], folder);
}
