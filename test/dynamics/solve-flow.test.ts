import { describe, expect, it } from 'vitest';
import { solveFlow } from '../../src/dynamics/solve-flow.ts';
import { fitLine } from '../../src/numeric/fit-line.ts';
import { inputRangeError, inputTypeError } from '../../src/numeric/input-error.ts';
import type { Vector } from '../../src/numeric/vector.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import type { Objective } from '../../src/objectives/objective.ts';
import { ravine } from '../../src/objectives/ravine.ts';
import { rosenbrock } from '../../src/objectives/rosenbrock.ts';
import reference from '../oracles/flow-trajectories.json' with { type: 'json' };

const plane = (name: string, slope: (x: number, y: number) => Vector): Objective => ({
  name,
  dimension: 2,
  value: () => NaN,
  gradient: ([x = NaN, y = NaN]) => slope(x, y),
});

/** The gradients of the reference solutions, written out a second time. */
const OBJECTIVES: Readonly<Record<string, Objective>> = {
  ravine,
  rosenbrock,
  saddle: plane('saddle', (x, y) => [2 * x + x ** 3, -2 * y + y ** 3]),
  himmelblau: plane('himmelblau', (x, y) => {
    const [a, b] = [x * x + y - 11, x + y * y - 7];
    return [4 * x * a + 2 * b, 2 * a + 4 * y * b];
  }),
};

/** The largest distance of a solution's samples from the reference, position and velocity. */
function distance(
  problem: (typeof reference)[number],
  integrator: 'rk4' | 'dormand-prince',
  stepsPerSample: number,
): number {
  const { friction, start, velocity, times, states } = problem;
  const duration = times.at(-1) ?? NaN;
  const samples = duration * 2;
  const options = { duration, samples, start, velocity, integrator, stepsPerSample, tolerance: 1e-11 };
  const solution = solveFlow({ friction }, OBJECTIVES[problem.name]!, options);
  let worst = 0;
  states.forEach((state, row) => {
    const k = times[row]! * 2;
    expect(solution.times[k]).toBe(times[row]);
    const got = [...solution.positions[k]!, ...solution.velocities[k]!];
    state.forEach((value, i) => (worst = Math.max(worst, Math.abs(got[i]! - value))));
  });
  return worst;
}

describe('solveFlow', () => {
  it.each(reference)('agrees with a Taylor-series solution on $name to 1e-9, by Dormand–Prince', (problem) => {
    expect(distance(problem, 'dormand-prince', 10)).toBeLessThan(1e-9);
  });

  it.each(reference.filter(({ name }) => name !== 'rosenbrock'))(
    'has order 4 in the step on $name, by RK4',
    (problem) => {
      const steps = [64, 128, 256, 512];
      const gaps = steps.map((count) => distance(problem, 'rk4', count));
      expect(Math.abs(fitLine(steps.map(Math.log), gaps.map(Math.log)).slope + 4)).toBeLessThan(0.1);
    },
  );

  it.each(['rk4', 'dormand-prince'] as const)(
    'gives e^{−ct/2}(cos ωt + (c/2ω) sin ωt) on ½λθ² from rest, by %s',
    (integrator) => {
      const [friction, lambda] = [0.6, 4];
      const omega = Math.sqrt(lambda - 0.09);
      const options = { duration: 7, samples: 70, integrator, stepsPerSample: 40, tolerance: 1e-11 };
      const { times, positions, velocities, status } = solveFlow({ friction }, diagonalQuadratic([lambda]), options);
      expect(status).toBe('completed');
      times.forEach((t, k) => {
        expect(t).toBeCloseTo(k / 10, 14);
        const envelope = Math.exp(-0.3 * t);
        expect(positions[k]![0]).toBeCloseTo(envelope * (Math.cos(omega * t) + (0.3 / omega) * Math.sin(omega * t)), 9);
        expect(velocities[k]![0]).toBeCloseTo((-envelope * lambda * Math.sin(omega * t)) / omega, 8);
      });
    },
  );

  it('samples 201 equidistant times and starts at rest at the customary point unless told otherwise', () => {
    const { times, positions, velocities, flow, objective } = solveFlow({ friction: 3 }, rosenbrock, { duration: 2 });
    expect([times.length, times[0], times[1], times[200]]).toEqual([201, 0, 0.01, 2]);
    expect(positions[0]).toEqual([-1.2, 1]);
    expect(velocities[0]).toEqual([0, 0]);
    expect({ flow, objective }).toEqual({ flow: { friction: 3 }, objective: 'rosenbrock' });
  });

  it('makes ten RK4 steps a sample unless told otherwise, and is as accurate as 1e-9 by default else', () => {
    const span = { duration: 1, samples: 5 };
    const solve = (options: object) => solveFlow({ friction: 1 }, ravine, { ...span, ...options }).positions;
    expect(solve({ integrator: 'rk4' })).toEqual(solve({ integrator: 'rk4', stepsPerSample: 10 }));
    expect(solve({})).toEqual(solve({ integrator: 'dormand-prince', tolerance: 1e-9 }));
  });

  it('ends with the last finite sample where RK4 is beyond its largest stable step', () => {
    const steep = diagonalQuadratic([1e4]);
    const run = solveFlow({ friction: 1 }, steep, {
      duration: 500,
      samples: 500,
      integrator: 'rk4',
      stepsPerSample: 1,
    });
    expect(run.status).toBe('diverged');
    expect(run.times.length).toBeLessThan(500);
    expect(run.positions.length).toBe(run.times.length);
    expect(run.positions.at(-1)?.every(Number.isFinite)).toBe(true);
  });

  it('ends before the singularity of θ̈ = θ³ where steps become too small', () => {
    const cliff = { name: 'cliff', dimension: 1, value: () => 0, gradient: ([x = NaN]: Vector) => [-(x ** 3)] };
    const run = solveFlow({ friction: 0 }, cliff, { duration: 10, samples: 100 });
    expect(run.status).not.toBe('completed');
    expect(run.times.at(-1)).toBeGreaterThan(1.5);
    expect(run.times.at(-1)).toBeLessThan(2);
    expect(run.velocities.length).toBe(run.times.length);
  });

  it('names the option that is wrong', () => {
    const solve =
      (options: object, friction = 1) =>
      () =>
        solveFlow({ friction }, ravine, { duration: 1, ...options });
    const duration = inputRangeError('solveFlow: duration must be a finite number > 0, got 0');
    expect(solve({ duration: 0 })).toThrow(duration);
    expect(solve({}, NaN)).toThrow('solveFlow: friction must be a finite number, got NaN');
    expect(solve({ samples: 0 })).toThrow('solveFlow: samples must be a whole number ≥ 1, got 0');
    expect(solve({ stepsPerSample: 0 })).toThrow('solveFlow: stepsPerSample must be a whole number ≥ 1, got 0');
    expect(solve({ tolerance: 0 })).toThrow('solveFlow: tolerance must be a finite number > 0, got 0');
    const velocity = inputTypeError('solveFlow: velocity must be an array of 2 numbers, got an array of length 3');
    expect(solve({ velocity: [1, 2, 3] })).toThrow(velocity);
    expect(solve({ start: [NaN, 1] })).toThrow('solveFlow: start[0] must be a finite number, got NaN');
    const integrator = inputRangeError(`solveFlow: integrator must be 'rk4' or 'dormand-prince', got "euler"`);
    expect(solve({ integrator: 'euler' })).toThrow(integrator);
    const short = { ...ravine, gradient: () => [1] };
    expect(() => solveFlow({ friction: 1 }, short, { duration: 1 })).toThrow(
      "solveFlow: the objective's gradient must be an array of 2 numbers, got 1 numbers",
    );
  });
});
