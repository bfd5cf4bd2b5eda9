/**
 * `npm run package`: builds the bundles and leaves `s3-error-codes-VERSION.vsix` at the root, with
 * what runs and nothing else (see `.vscodeignore`).
 */
import { execFileSync } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureDependencies } from "./install.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const run = (...args) => execFileSync(process.execPath, args, { cwd: root, stdio: "inherit" });

ensureDependencies();
run("esbuild.mjs");
run(
  ...["node_modules/@vscode/vsce/vsce", "package", "--no-dependencies"],
  ...["--allow-missing-repository", "--no-rewrite-relative-links"],
);
