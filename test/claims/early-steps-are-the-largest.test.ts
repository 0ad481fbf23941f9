import { describe, expect, it } from 'vitest';
import { earlyStepsAreTheLargest } from '../../src/claims/early-steps-are-the-largest.ts';
import { steppedVelocities } from '../../src/claims/stepped-velocities.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(earlyStepsAreTheLargest, {
  why: 'what is true: (1 − β)/(1 − βⁿ)',
  predicted: ({ beta = NaN, steps = NaN }) => [(1 - beta) / (1 - beta ** steps)],
});

describe('the velocity of the first steps', () => {
  it('is 0.1, 0.41 and 0.65 of the final one after 1, 5 and 10 steps at β = 0.9', () => {
    const velocities = steppedVelocities(0.9, new Array<number>(10).fill(1));
    expect([1, 5, 10].map((n) => ((velocities[n - 1] ?? NaN) * 0.1).toFixed(2))).toEqual(['0.10', '0.41', '0.65']);
  });
});
