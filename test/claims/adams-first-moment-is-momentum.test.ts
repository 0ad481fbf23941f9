import { describe, expect, it } from 'vitest';

import { adamsFirstMomentIsMomentum } from '../../src/claims/adams-first-moment-is-momentum.ts';
import { steppedVelocities } from '../../src/claims/stepped-velocities.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(adamsFirstMomentIsMomentum, {
  why: 'the corrected average is the gradient itself',
  predicted: () => [1],
});

describe('under a constant gradient 1 and β = 0.9', () => {
  it('momentum is 1, 6.51, 10.0 after 1, 10, 100 steps, and the corrected average of Adam is 1 each time', () => {
    const velocities = steppedVelocities(0.9, new Array<number>(100).fill(1));
    expect(velocities[0]).toBeCloseTo(1, 12);
    expect(velocities[9]).toBeCloseTo(6.51, 2);
    expect(velocities[99]).toBeCloseTo(10, 3);
    for (const steps of [1, 10, 100]) {
      expect(adamsFirstMomentIsMomentum.measured({ beta1: 0.9, steps })[0]).toBeCloseTo(1, 12);
    }
  });
});
