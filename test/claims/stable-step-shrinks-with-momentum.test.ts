import { describe, expect, it } from 'vitest';
import { measuredRadius } from '../../src/claims/stepped-companion.ts';
import { stableStepShrinksWithMomentum } from '../../src/claims/stable-step-shrinks-with-momentum.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(stableStepShrinksWithMomentum, {
  why: 'the true limit 2(1 + β)/L',
  predicted: ({ beta = NaN }) => [2 * (1 + beta)],
});

describe('raising β beyond the limit of gradient descent', () => {
  it('stabilises heavy ball: at ηλ = 2.1 the radius falls from 1.1 to 0.949', () => {
    expect(measuredRadius(heavyBall, { beta: 0, eta: 2.1 }, 1)).toBeCloseTo(1.1, 10);
    expect(measuredRadius(heavyBall, { beta: 0.9, eta: 2.1 }, 1)).toBeCloseTo(0.949, 3);
  });

  it('destabilises Nesterov: at ηλ = 1.5 the radius rises from 0.5 to 1.297', () => {
    expect(measuredRadius(nesterov, { beta: 0, eta: 1.5 }, 1)).toBeCloseTo(0.5, 10);
    expect(measuredRadius(nesterov, { beta: 0.9, eta: 1.5 }, 1)).toBeCloseTo(1.297, 3);
  });
});
