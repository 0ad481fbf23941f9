import { describe, expect, it } from 'vitest';
import { momentumCrossesSaddlesFaster } from '../../src/claims/momentum-crosses-saddles-faster.ts';
import { steppedLine } from '../../src/claims/stepped-line.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(momentumCrossesSaddlesFaster, {
  why: 'the limit 1/(1 − β) taken for every step size',
  predicted: ({ beta = NaN }) => [1 / (1 - beta), 1],
});

describe('leaving a saddle with β = 0.9', () => {
  it.each([
    [1e-3, 9.2],
    [1e-2, 6.3],
    [1e-1, 2.9],
  ])('is, at η|λ| = %f, %f times as fast as by gradient descent', (size, ratio) => {
    expect(momentumCrossesSaddlesFaster.measured({ beta: 0.9, size })[0]).toBeCloseTo(ratio, 1);
  });

  it('does not happen from the stationary point itself', () => {
    const iterates = steppedLine(heavyBall, { beta: 0.9, eta: 0.1 }, (theta) => -theta, { start: 0, steps: 100 });
    expect(iterates.every((theta) => theta === 0)).toBe(true);
  });
});
