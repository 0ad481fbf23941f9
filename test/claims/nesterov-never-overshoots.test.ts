import { describe, expect, it } from 'vitest';
import { nesterovNeverOvershoots } from '../../src/claims/nesterov-never-overshoots.ts';
import { steppedLine } from '../../src/claims/stepped-line.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(nesterovNeverOvershoots, {
  why: 'the truth: it overshoots where its roots are complex, ηλ > ((1 − β)/(1 + β))²',
  predicted: ({ beta = NaN, etaLambda = NaN }) => [Number(etaLambda > ((1 - beta) / (1 + beta)) ** 2)],
});

describe('the overshoot from rest at β = 0.9', () => {
  it.each([
    [0.1, 0.355, 0.604],
    [0.5, 0.202, 0.842],
  ])('is, at ηλ = %f, %f for Nesterov and %f for heavy ball', (eta, ofNesterov, ofHeavyBall) => {
    const overshoot = [nesterov, heavyBall].map(
      (method) => -Math.min(...steppedLine(method, { beta: 0.9, eta }, (theta) => theta, { steps: 200 })),
    );
    expect(overshoot[0]).toBeCloseTo(ofNesterov, 3);
    expect(overshoot[1]).toBeCloseTo(ofHeavyBall, 3);
  });
});
