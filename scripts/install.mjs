import { readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { npm } from "./npm.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));

/** Runs `npm ci` when `node_modules` is not what `package-lock.json` asks for. */
export function ensureDependencies() {
  if (isUpToDate()) return;
  console.log("Installing the dependencies (npm ci) …");
  npm(["ci"], root);
}

/**
 * Compares the lockfile with the one that npm leaves in `node_modules`. Their times say nothing:
 * a checkout touches the first, and `npm install` writes it last.
 */
function isUpToDate() {
  const installed = lockedPackages("node_modules/.package-lock.json");
  const { "": _root, ...wanted } = lockedPackages("package-lock.json");
  return Object.entries(wanted).every(([path, { version, optional }]) =>
    path in installed ? installed[path].version === version : optional,
  );
}

/**
 * @param {string} lockfile
 * @returns {Record<string, { version?: string, optional?: boolean }>} by path; empty without a file
 */
function lockedPackages(lockfile) {
  try {
    return JSON.parse(readFileSync(join(root, lockfile), "utf8")).packages;
  } catch (error) {
    if (error.code === "ENOENT") return {};
    throw error;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  try {
    ensureDependencies();
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
