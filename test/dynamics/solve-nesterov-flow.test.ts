import { describe, expect, it } from 'vitest';
import { exactNesterovFlow } from '../../src/dynamics/exact-nesterov-flow.ts';
import { solveNesterovFlow } from '../../src/dynamics/solve-nesterov-flow.ts';
import { inputRangeError } from '../../src/numeric/input-error.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { himmelblau } from '../../src/objectives/himmelblau.ts';
import type { Objective } from '../../src/objectives/objective.ts';
import { rosenbrock } from '../../src/objectives/rosenbrock.ts';
import reference from '../oracles/flow-equations.json' with { type: 'json' };

const LAMBDAS = [25, 1, -1, 0];

/** The largest distance from the closed form, in parts of what has grown. */
function distance(r: number, options: { readonly tolerance?: number; readonly integrator?: 'rk4' }): number {
  const start = LAMBDAS.map(() => 1);
  const objective = diagonalQuadratic(LAMBDAS);
  const run = solveNesterovFlow({ r }, objective, { duration: 5, start, samples: 50, stepsPerSample: 20, ...options });
  expect(run).toMatchObject({ flow: { r }, objective: objective.name, status: 'completed' });
  const distances = run.times.flatMap((t, k) =>
    LAMBDAS.map((lambda, i) => {
      const { position, velocity } = exactNesterovFlow({ r }, lambda, t, 1);
      const off = Math.hypot(position - run.positions[k]![i]!, velocity - run.velocities[k]![i]!);
      return off / Math.max(1, Math.abs(position));
    }),
  );
  return Math.max(...distances);
}

/** Huber's function of slope 1 beyond ¼. */
const huber: Objective = {
  name: 'huber',
  dimension: 1,
  value: ([x = NaN]) => (Math.abs(x) < 0.25 ? 2 * x * x : Math.abs(x) - 0.125),
  gradient: ([x = NaN]) => [Math.max(-1, Math.min(1, 4 * x))],
};

describe('solveNesterovFlow', () => {
  it.each([0.5, 1, 3, 6, 20])('agrees with the closed form to 1e-10 at a tolerance of 1e-11, for r = %d', (r) => {
    expect(distance(r, { tolerance: 1e-11 })).toBeLessThan(1e-10);
  });

  it.each(reference.nesterov)(
    'agrees with a Taylor-series solution on $name to 1e-9',
    ({ name, r, start, times, states }) => {
      const options = { start, duration: 2, samples: 4, tolerance: 1e-11 };
      const run = solveNesterovFlow({ r }, name === 'rosenbrock' ? rosenbrock : himmelblau, options);
      states.forEach((state, row) => {
        const k = run.times.indexOf(times[row]!);
        [...run.positions[k]!, ...run.velocities[k]!].forEach((value, i) => {
          expect(Math.abs(value - state[i]!)).toBeLessThan(1e-9);
        });
      });
    },
  );

  it('starts without loss at t = 0 by equal steps too', () => {
    expect(distance(3, { integrator: 'rk4' })).toBeLessThan(3e-8);
  });

  it('keeps f − f* below 2|θ₀ − θ*|²/t², and t²(f − f*) comes close to it on a slope that hardly changes', () => {
    const { times, positions } = solveNesterovFlow({}, huber, { start: [1], duration: 12, samples: 240 });
    const scaled = times.map((t, k) => t * t * huber.value(positions[k]!));
    expect(Math.max(...scaled)).toBeLessThan(2);
    // θ = 1 − t²/8 down to the corner: t²(θ − ⅛) is largest at t² = 7/2, where it is 49/32.
    expect(Math.max(...scaled)).toBeGreaterThan(1.53);
    expect(Math.max(...scaled)).toBeLessThan(49 / 32 + 1e-9);
  });

  it('has the friction 3/t unless r is given', () => {
    const { flow, positions } = solveNesterovFlow({}, diagonalQuadratic([1]), { duration: 2 });
    expect(flow).toEqual({ r: 3 });
    expect(positions.at(-1)?.[0]).toBeCloseTo(0.5767248077568734, 8);
  });

  it('names what is not as it must be', () => {
    const solve = (r: number, duration: number) => () => solveNesterovFlow({ r }, huber, { duration });
    expect(solve(-1, 1)).toThrow(inputRangeError('solveNesterovFlow: r must be a finite number > 0, got -1'));
    expect(solve(20.5, 1)).toThrow(inputRangeError('solveNesterovFlow: r must be at most 20, got 20.5'));
    expect(solve(3, 0)).toThrow(inputRangeError('solveNesterovFlow: duration must be a finite number > 0, got 0'));
  });
});
