import { describe, expect, it } from 'vitest';
import { nesterovStableWhereHeavyBallIs } from '../../src/claims/nesterov-stable-where-heavy-ball-is.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { maxStableEta } from '../../src/stability/max-stable-eta.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(nesterovStableWhereHeavyBallIs, {
  why: 'stable up to ηλ = 1 only',
  predicted: ({ beta = NaN, share = NaN }) => [1, Number(share * 2 * (1 + beta) < 1)],
});

describe('the largest stable ηλ at β = 0.9', () => {
  it('is 1.357 for Nesterov and 3.8 for heavy ball', () => {
    expect(maxStableEta(nesterov, { beta: 0.9 }, fromKappa(1))).toBeCloseTo(1.357, 3);
    expect(maxStableEta(heavyBall, { beta: 0.9 }, fromKappa(1))).toBeCloseTo(3.8, 10);
  });
});
