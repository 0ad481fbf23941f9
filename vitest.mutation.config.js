import { defineConfig } from 'vitest/config';

/** The tests that judge mutants: those of the rooms that hold the formulas. No examples, no child processes. */
export default defineConfig({
  test: {
    include: ['test/{numeric,mode,methods,stability,tuning}/**/*.test.ts'],
    setupFiles: ['test/helpers/fast-check-seed.ts'],
  },
});
