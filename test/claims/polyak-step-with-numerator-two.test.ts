import { describe, expect, it } from 'vitest';
import { polyakStepWithNumeratorTwo } from '../../src/claims/polyak-step-with-numerator-two.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';
import { analyze } from '../../src/stability/analyze.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(polyakStepWithNumeratorTwo, {
  why: 'the true rate with half of the best learning rate',
  predicted: ({ kappa = NaN }) => {
    const root = Math.sqrt(kappa);
    const parameters = { beta: ((root - 1) / (root + 1)) ** 2, eta: 2 / (1 + root) ** 2 };
    return [analyze(heavyBall, parameters, fromKappa(kappa)).rate];
  },
});

describe('the counterexample to numerator two', () => {
  it('needs 3.42 times the iterations at κ = 100, and 2 + √2 times in the limit', () => {
    const [claimed = NaN] = polyakStepWithNumeratorTwo.predicted({ kappa: 100 });
    const [true100 = NaN] = polyakStepWithNumeratorTwo.measured({ kappa: 100 });
    expect(claimed).toBeCloseTo(0.818182, 6);
    expect(true100).toBeCloseTo(0.943031, 6);
    expect(Math.log(claimed) / Math.log(true100)).toBeCloseTo(3.42, 2);
    const [claimedLate = NaN] = polyakStepWithNumeratorTwo.predicted({ kappa: 1e6 });
    const [trueLate = NaN] = polyakStepWithNumeratorTwo.measured({ kappa: 1e6 });
    expect(Math.log(claimedLate) / Math.log(trueLate)).toBeCloseTo(2 + Math.SQRT2, 2);
  });
});
