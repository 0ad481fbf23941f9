/**
 * A reporter that ends a test run with one plain line: how many tests ran, and how many of them passed and failed.
 *
 * @type {import('vitest/node').Reporter}
 */
export const countReporter = {
  onTestRunEnd(modules) {
    const counts = { passed: 0, failed: 0, skipped: 0, pending: 0 };
    for (const module of modules) for (const test of module.children.allTests()) counts[test.result().state] += 1;
    const { passed, failed, skipped } = counts;
    const broken = modules.filter((module) => module.errors().length > 0).length;
    const unloaded = broken > 0 ? `; files that did not load: ${broken}` : '';
    process.stdout.write(
      `${passed + failed} tests ran: ${passed} passed, ${failed} failed, ${skipped} skipped${unloaded}\n`,
    );
  },
};
