import { describe, expect, it } from 'vitest';
import { nesterovFactorOfPolyak } from '../../src/claims/nesterov-factor-of-polyak.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(nesterovFactorOfPolyak, {
  why: 'the true factors 1 − 1/√κ and 1 − 2/√(3κ + 1)',
  predicted: ({ kappa = NaN }) => [1 - 1 / Math.sqrt(kappa), 1 - 2 / Math.sqrt(3 * kappa + 1)],
});

describe('the counterexample to Polyak’s factor for Nesterov', () => {
  it('is 0.9000 and 0.8847 instead of 0.8182 at κ = 100', () => {
    const [claimed = NaN] = nesterovFactorOfPolyak.predicted({ kappa: 100 });
    const [standard = NaN, best = NaN] = nesterovFactorOfPolyak.measured({ kappa: 100 });
    expect(claimed).toBeCloseTo(0.8182, 4);
    expect(standard).toBeCloseTo(0.9, 6);
    expect(best).toBeCloseTo(0.8847, 4);
  });
});
