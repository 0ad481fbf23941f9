import { describe, expect, it } from 'vitest';
import { heavyBallIsTheLimitOfChebyshev } from '../../src/claims/heavy-ball-is-the-limit-of-chebyshev.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(heavyBallIsTheLimitOfChebyshev, {
  why: 'ρ* in place of β* = ρ*²',
  predicted: ({ mu = NaN, kappa = NaN }) => {
    const best = heavyBall.optimal({ mu, L: kappa * mu });
    return [best?.rate ?? NaN, (best?.eta ?? NaN) * kappa * mu];
  },
});

describe('the condition number for which a momentum is the best', () => {
  it.each([
    [1442, 0.9],
    [158402, 0.99],
  ])('is %i for β = %f', (kappa, beta) => {
    expect(heavyBall.optimal({ mu: 1, L: kappa })?.beta).toBeCloseTo(beta, 5);
  });
});
