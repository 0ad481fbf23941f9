import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { simulateSchedule } from '../../src/dynamics/simulate-schedule.ts';
import { simulate } from '../../src/dynamics/simulate.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { chebyshevSchedule } from '../../src/methods/schedules/chebyshev.ts';
import { constantSchedule } from '../../src/methods/schedules/constant.ts';
import { nesterovSchedule } from '../../src/methods/schedules/nesterov-sequence.ts';
import { scheduleOf } from '../../src/methods/schedules/schedule-of.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import type { Objective } from '../../src/objectives/objective.ts';
import { rosenbrock } from '../../src/objectives/rosenbrock.ts';
import { scheduleMode } from '../../src/response/schedule-mode.ts';
import { real } from '../helpers/real.ts';
import { refusal } from '../helpers/refusal.ts';
import { TORCH_RUNS } from '../helpers/torch-runs.ts';

describe('simulateSchedule', () => {
  it('is simulate where nothing changes', () => {
    const parameters = { beta: 0.7, gamma: 0.3, eta: 1e-3 };
    const options = { tolerance: 1e-3, record: { every: 7 } } as const;
    const {
      method,
      parameters: given,
      ...run
    } = simulate(generalMomentum, parameters, rosenbrock, {
      ...options,
      maxSteps: 300,
    });
    const list = (value: number): number[] => new Array<number>(300).fill(value);
    const schedule = scheduleOf({ eta: list(1e-3), beta: 0.7, gamma: 0.3 });
    expect(simulateSchedule(schedule, rosenbrock, options)).toEqual({ schedule, ...run });
    expect({ method, given }).toEqual({ method: 'general-momentum', given: parameters });
  });

  it('multiplies the error on each curvature by its residual polynomial', () => {
    const rows = fc.array(fc.tuple(real(0.01, 2), real(0, 1), real(0, 1)), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(rows, fc.boolean(), (list, ahead) => {
        const beta = list.map(([, value]) => value);
        const gamma = list.map(([, , value]) => (ahead ? value : 0));
        const schedule = scheduleOf({ eta: list.map(([value]) => value), beta, gamma });
        const lambdas = [0.1, 0.5, 1];
        const { iterates } = simulateSchedule(schedule, diagonalQuadratic(lambdas), { tolerance: 0 });
        lambdas.forEach((lambda, i) => {
          const { residuals, gains } = scheduleMode(schedule, lambda);
          const allowed = 1e-13 * Math.max(...gains);
          iterates.forEach((point, k) => {
            expect(Math.abs((point[i] ?? NaN) - (residuals[k] ?? NaN))).toBeLessThanOrEqual(allowed);
          });
        });
      }),
    );
  });

  it('makes PyTorch’s runs with a rate outside the buffer, step by step', () => {
    const plain = TORCH_RUNS.filter(
      ({ settings: [first], points }) =>
        points.length === 51 &&
        first !== undefined &&
        first.momentum > 0 &&
        !(first.dampening !== 0 || first.weight_decay !== 0 || first.nesterov || first.maximize),
    );
    expect(plain.length).toBeGreaterThanOrEqual(6);
    for (const { settings, start, gradient, points } of plain) {
      const arrays = { eta: settings.map(({ lr }) => lr), beta: settings.map(({ momentum }) => momentum) };
      const objective: Objective = { name: 'recorded', dimension: 2, value: () => 0, gradient, start };
      const { iterates } = simulateSchedule(scheduleOf(arrays, { rate: 'outside' }), objective, { tolerance: 0 });
      iterates.forEach((point, k) => {
        point.forEach((value, i) => {
          expect(Math.abs(value - (points[k]?.[i] ?? NaN))).toBeLessThan(1e-12);
        });
      });
    }
  });

  it('takes one gradient a step where nothing looks ahead, two where it does', () => {
    let taken = 0;
    const counted: Objective = {
      ...diagonalQuadratic([1, 3]),
      gradient(point) {
        taken++;
        return point.map((value, i) => value * (i === 0 ? 1 : 3));
      },
    };
    simulateSchedule(constantSchedule({ eta: 0.1, beta: 0.5, steps: 10 }), counted, { tolerance: 0 });
    expect(taken).toBe(2 + 10);
    taken = 0;
    simulateSchedule(nesterovSchedule({ eta: 0.1, steps: 10 }), counted, { tolerance: 0 });
    // The first step has no momentum yet.
    expect(taken).toBe(2 + 10 + 9);
  });

  it('ends with the schedule, or before where it has converged or diverged', () => {
    const objective = diagonalQuadratic([1, 4]);
    const run = (eta: number, steps: number): string =>
      simulateSchedule(constantSchedule({ eta, beta: 0, steps }), objective).status;
    expect(run(0.1, 3)).toBe('step-limit');
    expect(run(0.4, 1000)).toBe('converged');
    expect(run(2, 1000)).toBe('diverged');
    const { iterations, steps } = simulateSchedule(chebyshevSchedule({ mu: 1, L: 4 }, 7), objective, { tolerance: 0 });
    expect(iterations).toBe(7);
    expect(steps).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  });

  it('refuses a start that is no point, in its own name', () => {
    const schedule = constantSchedule({ eta: 0.1, beta: 0, steps: 1 });
    expect(refusal(() => simulateSchedule(schedule, rosenbrock, { start: [1] }))).toBe(
      'TypeError: simulateSchedule: start must be an array of 2 numbers, got an array of length 1',
    );
    expect(refusal(() => simulateSchedule(schedule, rosenbrock, { tolerance: -1 }))).toBe(
      'RangeError: simulateSchedule: tolerance must be a finite number ≥ 0, got -1',
    );
  });
});
