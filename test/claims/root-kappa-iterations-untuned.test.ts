import { describe, expect, it } from 'vitest';
import { rootKappaIterationsUntuned } from '../../src/claims/root-kappa-iterations-untuned.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(rootKappaIterationsUntuned, {
  why: '√κ for √κ/2',
  predicted: ({ kappa = NaN }) => [Math.log(Math.sqrt(kappa))],
});

describe('iterations to 1e-6 with β = 0.9 and the best η', () => {
  const count = (kappa: number, isTuned: number): number =>
    Math.exp(rootKappaIterationsUntuned.measured({ kappa, isTuned })[0] ?? NaN) * Math.log(1e6);

  it('are 3500 against 691 at κ = 1e4, and 363 435 against 6908 at κ = 1e6', () => {
    expect(Math.ceil(count(1e4, 0))).toBe(3500);
    expect(count(1e4, 1)).toBeCloseTo(690.8, 0);
    expect(Math.round(count(1e6, 0))).toBe(363435);
    expect(count(1e6, 1) / 6907.8).toBeCloseTo(1, 4);
  });
});
