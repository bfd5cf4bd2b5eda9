/**
 * Bundles TypeScript files like the product, and runs the first in a fresh process:
 * `node scripts/run-typescript.mjs FILE… [-- ARGUMENT…]`. The others stand beside it.
 */
import { spawnSync } from "node:child_process";
import { basename, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { dataModulesPlugin } from "./data-modules.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const outdir = join(root, "dist", "scripts");
const words = process.argv.slice(2);
const end = words.includes("--") ? words.indexOf("--") : words.length;
const files = words.slice(0, end);

await build({
  entryPoints: files,
  outdir,
  outbase: dirname(files[0]),
  bundle: true,
  minify: true,
  platform: "node",
  format: "cjs",
  target: "es2022",
  plugins: [dataModulesPlugin],
});
const script = join(outdir, basename(files[0]).replace(/\.ts$/, ".js"));
const { status } = spawnSync(process.execPath, [script, ...words.slice(end + 1)], {
  cwd: root,
  stdio: "inherit",
});
process.exitCode = status ?? 1;
