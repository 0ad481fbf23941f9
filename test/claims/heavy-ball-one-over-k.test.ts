import { describe, expect, it } from 'vitest';
import { heavyBallOneOverK } from '../../src/claims/heavy-ball-one-over-k.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(heavyBallOneOverK, { why: '(1 − β)/(2e) for (1 − β)/(4e)', predicted: () => [2] });

describe('classical momentum on convex quadratics', () => {
  it('β = 0.9: k times the gap is 0.00925 at k = 800, and tends to 0.00920', () => {
    const [relative = NaN] = heavyBallOneOverK.measured({ beta: 0.9, windows: 80 });
    expect(Math.abs((relative * 0.1) / (4 * Math.E) - 0.00925)).toBeLessThan(3e-5);
  });
});
