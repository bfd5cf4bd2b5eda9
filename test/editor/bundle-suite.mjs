import { readdirSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { build } from "esbuild";

const suiteFolder = fileURLToPath(new URL("suite/", import.meta.url));

/** Whether a test file asks the driver about the window's page. */
export const isPageTest = (file) => file.endsWith(".page.test.ts");

/**
 * Bundles the tests of `suite/` into one file that exports `run`, as VS Code expects it.
 *
 * @param {object} options
 * @param {"node" | "browser"} options.platform of the extension host
 * @param {string} options.driverUrl
 * @param {string} options.outfile
 * @param {(file: string) => boolean} [options.filter] which test files to take: all without it
 */
export async function bundleSuite({ platform, driverUrl, outfile, filter = () => true }) {
  const tests = readdirSync(suiteFolder, { recursive: true, encoding: "utf8" })
    .filter((file) => file.endsWith(".test.ts") && filter(file))
    .sort();
  // Not ES modules: Mocha's UMD wrapper takes the bundle's `module.exports` for its own, and only
  // a CommonJS entry point sets it after that.
  const requires = tests.map((file) => `require(${JSON.stringify(`./${file}`)});`);
  await build({
    stdin: {
      contents: ['module.exports = require("./mocha");', ...requires].join("\n"),
      resolveDir: suiteFolder,
    },
    bundle: true,
    format: "cjs",
    platform,
    external: ["vscode"],
    define: { DRIVER_URL: JSON.stringify(driverUrl) },
    sourcemap: "inline",
    logLevel: "warning",
    outfile,
  });
}
