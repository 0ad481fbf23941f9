import { describe, expect, it } from 'vitest';
import { gradientDescentRateOfBestStep } from '../../src/claims/gradient-descent-rate-of-best-step.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(gradientDescentRateOfBestStep, {
  why: 'the factor with √κ, which is heavy ball’s',
  predicted: ({ kappa = NaN }) => [(Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1)],
});

describe('gradient descent at κ = 100', () => {
  it('contracts by 0.99 with η = 1/L and by 0.98020 with the best η', () => {
    expect(gradientDescentRateOfBestStep.measured({ kappa: 100, isBest: 0 })[0]).toBeCloseTo(0.99, 10);
    expect(gradientDescentRateOfBestStep.measured({ kappa: 100, isBest: 1 })[0]).toBeCloseTo(0.9802, 5);
  });
});
