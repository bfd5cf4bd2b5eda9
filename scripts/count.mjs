/** A Vitest reporter that ends with `N passed, N failed`; a file that can't be run is a failure. */
export default class CountReporter {
  onTestRunEnd(modules, errors) {
    const tests = modules.flatMap((module) => [...module.children.allTests()]);
    const count = (state) => tests.filter((test) => test.result().state === state).length;
    const broken = modules.filter((module) => module.errors().length > 0).length;
    console.log(`\n${count("passed")} passed, ${count("failed") + broken + errors.length} failed`);
  }
}
