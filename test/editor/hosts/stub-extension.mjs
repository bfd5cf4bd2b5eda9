import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

/**
 * Writes an extension that consists of a manifest.
 *
 * @param {string} folder
 * @param {object} [contributes]
 * @returns {string} the folder
 */
export function writeStubExtension(folder, contributes = {}) {
  const manifest = {
    name: "stub",
    publisher: "s3-error-codes-test",
    version: "0.0.0",
    engines: { vscode: "*" },
    contributes,
  };
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, "package.json"), JSON.stringify(manifest));
  // VS Code asks for it in any case, and its absence would clutter the log.
  writeFileSync(join(folder, "package.nls.json"), "{}");
  return folder;
}
