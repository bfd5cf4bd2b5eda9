import { rmSync } from "node:fs";
import { context } from "esbuild";
import { dataModulesPlugin } from "./scripts/data-modules.mjs";
import { threadModulePlugin } from "./scripts/thread-module.mjs";

const watch = process.argv.includes("--watch");
const minify = !process.argv.includes("--dev");

const shared = {
  bundle: true,
  minify,
  sourcemap: minify ? false : "linked",
  target: "es2022",
  legalComments: "none",
  logLevel: "warning",
  plugins: [dataModulesPlugin],
};

const node = { ...shared, platform: "node", format: "cjs" };
const browser = { ...shared, platform: "browser", mainFields: ["browser", "module", "main"] };

const bundles = [
  {
    ...node,
    entryPoints: ["server/src/node.ts"],
    outfile: "dist/server/server.node.js",
    banner: { js: "#!/usr/bin/env node" },
  },
  {
    ...node,
    entryPoints: ["server/src/cli/main.ts"],
    outfile: "dist/cli/s3-error-codes.js",
    banner: { js: "#!/usr/bin/env node" },
    plugins: [threadModulePlugin(node), ...node.plugins],
  },
  {
    ...browser,
    entryPoints: ["server/src/browser.ts"],
    outfile: "dist/server/server.browser.js",
    format: "iife",
  },
  {
    ...node,
    entryPoints: ["client/src/extension.node.ts"],
    outfile: "dist/client/extension.node.js",
    external: ["vscode"],
  },
  {
    ...browser,
    entryPoints: ["client/src/extension.browser.ts"],
    outfile: "dist/client/extension.browser.js",
    format: "cjs",
    external: ["vscode"],
  },
  {
    ...browser,
    entryPoints: ["codePage", "comparison", "report"].map(
      (name) => `client/src/webview/${name}.ts`,
    ),
    outdir: "dist/webview",
    format: "iife",
  },
];

if (!watch) rmSync("dist", { recursive: true, force: true });
for (const bundle of bundles) {
  const builder = await context(bundle);
  if (watch) {
    await builder.watch();
  } else {
    await builder.rebuild();
    await builder.dispose();
  }
}
