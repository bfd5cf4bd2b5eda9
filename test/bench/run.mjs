import { spawnSync } from "node:child_process";
import { mkdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";
import { vendorFilesPlugin } from "../../scripts/vendor-files.mjs";

/** Bundles the benchmark like the product, and runs it in a fresh process. */
const outdir = fileURLToPath(new URL("../../dist/bench/", import.meta.url));
mkdirSync(outdir, { recursive: true });
await build({
  entryPoints: ["bench.ts", "bareServer.ts"].map((file) =>
    fileURLToPath(new URL(file, import.meta.url)),
  ),
  outdir,
  bundle: true,
  minify: true,
  platform: "node",
  format: "cjs",
  target: "es2022",
  plugins: [vendorFilesPlugin],
});
const { status } = spawnSync(process.execPath, [`${outdir}bench.js`], { stdio: "inherit" });
process.exitCode = status ?? 1;
