/**
 * `npm test`: checks the sources, builds and packages the extension, and runs every test, the real
 * editor's included. Goes on after a failure, and ends with a line `N passed, N failed`.
 */
import { spawn } from "node:child_process";
import { dirname } from "node:path";
import { fileURLToPath } from "node:url";
import { ensureDependencies } from "./install.mjs";

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const bin = (name) => `node_modules/${name}`;

/** What is run, in order. A step that counts tests ends with `N passed, N failed`. */
const steps = [
  { name: "types", args: [bin("typescript/bin/tsc"), "-p", "."] },
  {
    name: "types of the tabs' scripts",
    args: [bin("typescript/bin/tsc"), "-p", "client/src/webview"],
  },
  {
    name: "format and lint",
    args: [bin("@biomejs/biome/bin/biome"), "check", "--error-on-warnings"],
  },
  { name: "build and package", args: ["scripts/package.mjs"], isNeeded: true },
  {
    name: "unit, protocol and command-line tests",
    args: [bin("vitest/vitest.mjs"), "run", "--reporter=default", "--reporter=./scripts/count.mjs"],
    counts: true,
  },
  { name: "editor tests", args: ["test/editor/run.mjs"], counts: true },
];

const COUNT = /(\d+) passed, (\d+) failed/g;

/** Runs a step, shows what it prints, and counts: its tests, or itself where it has none. */
async function run({ name, args, counts }) {
  console.log(`\n── ${name}`);
  const child = spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.setEncoding("utf8").on("data", (chunk) => {
    process.stdout.write(chunk);
    output += chunk;
  });
  const status = await new Promise((resolve) => child.on("close", resolve));
  const [, passed, failed] = (counts && [...output.matchAll(COUNT)].at(-1)) || [0, 0, 0];
  const count = { passed: Number(passed), failed: Number(failed) };
  if (!counts && status === 0) count.passed = 1;
  if (status !== 0 && count.failed === 0) count.failed = 1;
  return count;
}

const total = { passed: 0, failed: 0 };
ensureDependencies();
for (const step of steps) {
  const { passed, failed } = await run(step);
  total.passed += passed;
  total.failed += failed;
  if (failed > 0 && step.isNeeded) break;
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 ? 0 : 1;
