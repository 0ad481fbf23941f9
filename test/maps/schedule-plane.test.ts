import { describe, expect, it } from 'vitest';

import { schedulePlane } from '../../src/maps/schedule-plane.ts';
import { chebyshevSchedule } from '../../src/methods/schedules/chebyshev.ts';
import { constantSchedule } from '../../src/methods/schedules/constant.ts';
import { nesterovSchedule } from '../../src/methods/schedules/nesterov-sequence.ts';
import { scheduleOf } from '../../src/methods/schedules/schedule-of.ts';
import { warmUpSchedule } from '../../src/methods/schedules/warm-up.ts';
import { fromEigenvalues } from '../../src/spectrum/from-eigenvalues.ts';
import { fromKappa } from '../../src/spectrum/from-kappa.ts';

const spectrum = fromKappa(100);

describe('schedulePlane', () => {
  it('is that of the method that looks ahead as every step does', () => {
    expect(schedulePlane(chebyshevSchedule(spectrum, 10), spectrum)?.method).toBe('heavy-ball');
    expect(schedulePlane(nesterovSchedule({ eta: 0.01, steps: 10 }), spectrum)?.method).toBe('nesterov');
    expect(schedulePlane(constantSchedule({ eta: 0.01, beta: 0, steps: 2, nesterov: true }), spectrum)?.method).toBe(
      'heavy-ball',
    );
  });

  it('takes the constants given where the rate sits outside the buffer', () => {
    const parameters = { eta: 0.01, beta: 0.5, warmSteps: 5, steps: 9, rate: 'outside' } as const;
    expect(schedulePlane(warmUpSchedule(parameters), spectrum)?.method).toBe('heavy-ball');
    expect(schedulePlane(warmUpSchedule({ ...parameters, nesterov: true }), spectrum)?.method).toBe('nesterov');
  });

  it('is none where the steps look ahead as no method does, or no curvature is positive', () => {
    expect(schedulePlane(scheduleOf({ eta: [1, 1], beta: 0.5, gamma: [0.5, 0] }), spectrum)).toBeNull();
    expect(schedulePlane(scheduleOf({ eta: [1], beta: 0.5, gamma: 0.25 }), spectrum)).toBeNull();
    expect(schedulePlane(nesterovSchedule({ eta: 0.01, steps: 3 }), fromEigenvalues([-1]))).toBeNull();
  });
});
