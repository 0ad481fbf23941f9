import { describe, expect, it } from 'vitest';
import { nesterovOneOverKSquared } from '../../src/claims/nesterov-one-over-k-squared.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(nesterovOneOverKSquared, { why: '1/k for 1/k²', predicted: () => [1] });

describe('constant momentum on convex quadratics', () => {
  it.each([0.3, 0.9])('β = %f gives 1/k only', (beta) => {
    expect(Math.abs((nesterovOneOverKSquared.measured({ isVarying: 0, beta, k: 120 })[0] ?? NaN) - 1)).toBeLessThan(
      0.15,
    );
  });
});
