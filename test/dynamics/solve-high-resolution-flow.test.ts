import { describe, expect, it } from 'vitest';
import { exactFlow } from '../../src/dynamics/exact-flow.ts';
import { solveHighResolutionFlow } from '../../src/dynamics/solve-high-resolution-flow.ts';
import { inputRangeError } from '../../src/numeric/input-error.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { himmelblau } from '../../src/objectives/himmelblau.ts';
import { rosenbrock } from '../../src/objectives/rosenbrock.ts';
import reference from '../oracles/flow-equations.json' with { type: 'json' };

const LAMBDAS = [9, 1, -1];
const start = [1, -2, 0.5];
const velocity = [0.3, 1, -1];
const flow = { friction: 0.7, hessianDamping: 0.2, force: 1.3 };

describe('solveHighResolutionFlow', () => {
  it.each(['rk4', 'dormand-prince'] as const)(
    'has on each curvature λ the friction c + δλ and the force φλ, by %s: position and velocity',
    (integrator) => {
      const options = { start, velocity, duration: 3, samples: 30, integrator, tolerance: 1e-11, stepsPerSample: 60 };
      const { times, positions, velocities, ...rest } = solveHighResolutionFlow(
        flow,
        diagonalQuadratic(LAMBDAS),
        options,
      );
      expect(rest).toMatchObject({ flow, status: 'completed' });
      expect(velocities[0]).toEqual(velocity.map((v) => expect.closeTo(v, 14) as number));
      times.forEach((t, k) => {
        LAMBDAS.forEach((lambda, i) => {
          const friction = flow.friction + flow.hessianDamping * lambda;
          const exact = exactFlow({ friction }, flow.force * lambda, t, {
            position: start[i]!,
            velocity: velocity[i]!,
          });
          expect(Math.abs(positions[k]![i]! - exact.position)).toBeLessThan(1e-9);
          expect(Math.abs(velocities[k]![i]! - exact.velocity)).toBeLessThan(1e-9);
        });
      });
    },
  );

  it.each(reference.highResolution)('agrees with a Taylor-series solution on $name to 1e-9', (problem) => {
    const { name, times, states, ...rest } = problem;
    const options = { start: rest.start, velocity: rest.velocity, duration: 2, samples: 4, tolerance: 1e-11 };
    const run = solveHighResolutionFlow(rest.flow, name === 'rosenbrock' ? rosenbrock : himmelblau, options);
    states.forEach((state, row) => {
      const k = run.times.indexOf(times[row]!);
      [...run.positions[k]!, ...run.velocities[k]!].forEach((value, i) => {
        expect(Math.abs(value - state[i]!)).toBeLessThan(1e-9);
      });
    });
  });

  it('names what is not as it must be', () => {
    const solve = (change: object) => () =>
      solveHighResolutionFlow({ ...flow, ...change }, diagonalQuadratic([1]), { duration: 1 });
    for (const name of ['friction', 'hessianDamping', 'force']) {
      expect(solve({ [name]: NaN })).toThrow(
        inputRangeError(`solveHighResolutionFlow: ${name} must be a finite number, got NaN`),
      );
    }
    expect(() => solveHighResolutionFlow(flow, diagonalQuadratic([1]), { duration: -1 })).toThrow(
      inputRangeError('solveHighResolutionFlow: duration must be a finite number > 0, got -1'),
    );
  });
});
