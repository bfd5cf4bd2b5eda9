/// <reference types="mocha" />
// The browser build of Mocha runs in a web worker and in Node alike.
import "mocha/mocha.js";
import { reportResult } from "./driver";

const TIMEOUT = 30_000;

const reports: Promise<unknown>[] = [];

function reporter(runner: Mocha.Runner) {
  runner.on("pass", (test) => report(test));
  runner.on("pending", (test) => report(test, new Error("The test is skipped.")));
  runner.on("fail", (test, error) => report(test, error));
}

function report(test: Mocha.Test, error?: Error) {
  const title = test.titlePath().join(" › ");
  const result = { title, duration: test.duration ?? 0 };
  reports.push(reportResult(error ? { ...result, error: error.stack ?? error.message } : result));
}

mocha.setup({ ui: "bdd", timeout: TIMEOUT, reporter: reporter as never });

/** What VS Code calls: runs all tests, and rejects when one fails. */
export async function run(): Promise<void> {
  const failures = await new Promise<number>((resolve) => {
    // `mocha.run` itself reads the address of a page, and there is none here.
    Object.getPrototypeOf(mocha).run.call(mocha, resolve);
  });
  await Promise.all(reports);
  if (failures > 0) throw new Error(`${failures} tests failed.`);
}
