import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { countReporter } from './test/tools/count-reporter.mjs';
import { writeDocTests } from './test/tools/write-doc-tests.mjs';

const here = (/** @type {string} */ path) => fileURLToPath(new URL(path, import.meta.url));

// Here, not in a global setup: the test files must be there before vitest looks for them.
writeDocTests(here('.'), here('.doctest'));

export default defineConfig({
  resolve: { alias: { 'heavyball/vitest': here('./src/matchers/vitest.ts'), heavyball: here('./src/index.ts') } },
  test: {
    include: ['test/**/*.test.{ts,mjs}', '.doctest/*.test.ts'],
    exclude: ['test/fixtures/architecture/**', 'test/slurm/**'],
    setupFiles: [here('./test/helpers/fast-check-seed.ts')],
    // A busy machine is no failure; a test that hangs still ends.
    testTimeout: 30_000,
    expect: { poll: { timeout: 15_000 } },
    reporters: ['default', countReporter],
    coverage: { provider: 'v8', include: ['src/**'], exclude: ['src/index.ts'] },
  },
});
