import { existsSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const root = new URL("../../", import.meta.url);

/** @returns {string} the .vsix that `npm run package` left at the root of the repository */
export function packagedExtension() {
  const { name, version } = JSON.parse(readFileSync(new URL("package.json", root), "utf8"));
  const vsix = new URL(`${name}-${version}.vsix`, root);
  if (existsSync(vsix)) return fileURLToPath(vsix);
  throw new Error(`There is no ${name}-${version}.vsix: run \`npm run package\` first.`);
}
