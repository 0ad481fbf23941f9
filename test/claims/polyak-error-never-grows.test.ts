import { describe, expect, it } from 'vitest';
import { polyakErrorNeverGrows } from '../../src/claims/polyak-error-never-grows.ts';
import { steppedLine } from '../../src/claims/stepped-line.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(polyakErrorNeverGrows, {
  why: 'the true law max ρᵏ(1 + k(1 + ρ))',
  predicted: ({ kappa = NaN }) => {
    const rho = (Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1);
    return [Math.max(...Array.from({ length: 300 }, (_, k) => rho ** k * (1 + k * (1 + rho))))];
  },
});

describe('the transient of the best heavy ball', () => {
  it('reaches 3.71 at κ = 100 and stays above 1 until k = 17', () => {
    const iterates = steppedLine(heavyBall, { beta: (9 / 11) ** 2, eta: 4 / 121 }, (theta) => 100 * theta, {
      steps: 60,
    });
    expect(polyakErrorNeverGrows.measured({ kappa: 100 })[0]).toBeCloseTo(3.71, 2);
    expect(iterates.findLastIndex((theta) => Math.abs(theta) > 1)).toBe(17);
  });
});
