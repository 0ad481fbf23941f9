import { defineConfig } from 'vitest/config';
import { countReporter } from './test/tools/count-reporter.mjs';

// Apart from the other tests: it installs packages and starts daemons, which is for CI and for those who ask for it.
export default defineConfig({
  test: { include: ['test/slurm/**/*.test.ts'], reporters: ['default', countReporter] },
});
