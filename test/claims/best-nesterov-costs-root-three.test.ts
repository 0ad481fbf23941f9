import { describe, expect, it } from 'vitest';
import { bestNesterovCostsRootThree } from '../../src/claims/best-nesterov-costs-root-three.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(bestNesterovCostsRootThree, {
  why: '2 for √3: the price of the standard constants',
  predicted: ({ kappa = NaN }) => [2 - 1 / Math.sqrt(kappa)],
});

describe('the best Nesterov against the best heavy ball', () => {
  it.each([
    [100, 1.64],
    [1e4, 1.72],
  ])('needs, at κ = %f, %f times the iterations', (kappa, ratio) => {
    expect(bestNesterovCostsRootThree.measured({ kappa })[0]).toBeCloseTo(ratio, 2);
  });
});
