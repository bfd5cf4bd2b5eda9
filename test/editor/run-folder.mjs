import { cpSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";

/** The workspace that the tests open. */
export const FIXTURES = fileURLToPath(new URL("workspace/", import.meta.url));

/** Makes a temporary folder for one run. It is removed when this process ends, unless kept. */
export function makeRunFolder() {
  const folder = mkdtempSync(join(tmpdir(), "s3-error-codes-"));
  const remove = () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  process.once("exit", remove);
  return { folder, keep: () => process.off("exit", remove) };
}

/**
 * Copies a workspace into a run's folder, because a window writes into what it opens.
 *
 * @param {string} workspace
 * @param {string} folder
 * @returns {string} the copy
 */
export function copyWorkspace(workspace, folder) {
  const copy = join(folder, "workspace");
  cpSync(workspace, copy, { recursive: true });
  return copy;
}
