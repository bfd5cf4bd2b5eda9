/**
 * Runs the editor tests in a real VS Code: `node test/editor/run.mjs [node|web]`, both hosts
 * without an argument. Needs the packaged extension, and installs the hosts that it needs.
 */
import { exitOnSignal } from "./exit-on-signal.mjs";
import { hosts } from "./hosts/index.mjs";
import { packagedExtension } from "./packaged-extension.mjs";
import { startReport, summary } from "./report.mjs";
import { runSuite } from "./run-suite.mjs";

async function main([only]) {
  if (only && !Object.hasOwn(hosts, only)) {
    throw new Error(`There is no host "${only}": choose of ${Object.keys(hosts).join(", ")}.`);
  }
  const vsix = packagedExtension();
  const total = { passed: 0, failed: 0 };
  for (const host of only ? [hosts[only]] : Object.values(hosts)) {
    const report = startReport(host.name);
    await runSuite(host, vsix, report);
    report.end();
    total.passed += report.count.passed;
    total.failed += report.count.failed;
  }
  console.log(`\n${summary(total)}`);
  return total.failed === 0 ? 0 : 1;
}

exitOnSignal(1);
try {
  process.exitCode = await main(process.argv.slice(2));
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
