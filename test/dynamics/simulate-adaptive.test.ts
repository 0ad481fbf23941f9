import { describe, expect, it } from 'vitest';

import { simulateAdaptive } from '../../src/dynamics/simulate-adaptive.ts';
import { adam } from '../../src/methods/adaptive/adam.ts';
import { ADAPTIVE_METHODS } from '../../src/methods/adaptive/index.ts';
import type { StepState } from '../../src/methods/method.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { ravine } from '../../src/objectives/ravine.ts';
import { refusal } from '../helpers/refusal.ts';

describe('simulateAdaptive', () => {
  it.each(ADAPTIVE_METHODS.map((method) => [method.name, method] as const))(
    'repeats the step of %s',
    (name, method) => {
      const run = simulateAdaptive(method, { eta: 0.05 }, ravine, { maxSteps: 5, tolerance: 0 });
      let state: StepState = { current: run.iterates[0]!, previous: run.iterates[0]! };
      for (const point of run.iterates.slice(1)) {
        state = method.step({ eta: 0.05 }, state, (theta) => ravine.gradient(theta));
        expect(point).toEqual(state.current);
      }
      expect([run.method, run.parameters, run.status, run.iterations]).toEqual([name, { eta: 0.05 }, 'step-limit', 5]);
    },
  );

  it('is stopped at the edge of stability by no divergence: the second moment grows until the step fits', () => {
    const run = simulateAdaptive(adam, { eta: 0.1 }, diagonalQuadratic([1e6]), { maxSteps: 2000, tolerance: 0 });
    expect(run.status).toBe('step-limit');
    expect(Math.max(...run.iterates.map(([theta = NaN]) => Math.abs(theta)))).toBeLessThan(2);
  });

  it('refuses parameters that the method does not take', () => {
    expect(refusal(() => simulateAdaptive(adam, { eta: -1 }, ravine))).toBe(
      'RangeError: adam: eta must be a finite number > 0, got -1',
    );
    expect(refusal(() => simulateAdaptive(adam, { eta: 1 }, ravine, { maxSteps: -1 }))).toMatch(
      /^RangeError: simulateAdaptive: maxSteps must be/,
    );
  });
});
