import { defineConfig } from 'vitest/config';

/** The tests that judge mutants: those of the rooms that hold the formulas. No examples, no child processes. */
export default defineConfig({
  test: {
    include: ['test/{numeric,mode,methods,stability,tuning}/**/*.test.ts'],
    setupFiles: ['test/helpers/fast-check-seed.ts'],
    // Instrumented code on a busy machine is slow, and a test that times out before anything is mutated ends the run.
    testTimeout: 60_000,
  },
});
