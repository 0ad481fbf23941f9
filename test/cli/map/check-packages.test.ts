import { describe, expect, it } from 'vitest';
import { checkPackages } from '../../../src/cli/map/check-packages.ts';

// That they are not installed is tried with an installed package: test/package.test.ts.
describe('checkPackages', () => {
  it.each(['.png', '.pdf', '.svg', ''])('lets %j pass where all that it may need is installed', (ending) => {
    expect(() => checkPackages(ending)).not.toThrow();
  });
});
