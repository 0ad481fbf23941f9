import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { flowOf } from '../../src/dynamics/flow-of.ts';
import { leapfrog } from '../../src/dynamics/leapfrog.ts';
import { simulate } from '../../src/dynamics/simulate.ts';
import { startVelocity } from '../../src/dynamics/start-velocity.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { inputRangeError, inputTypeError } from '../../src/numeric/input-error.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { rosenbrock } from '../../src/objectives/rosenbrock.ts';

const between = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });

describe('leapfrog', () => {
  it('is the heavy ball with the conformal matching, to rounding, also where f is not quadratic', () => {
    fc.assert(
      fc.property(between(0.1, 0.99), between(1e-5, 1e-3), (beta, eta) => {
        const flow = flowOf(heavyBall, { beta, eta });
        const velocity = startVelocity(flow, rosenbrock.gradient([-1.2, 1]));
        const frog = leapfrog(flow, rosenbrock, { velocity, steps: 100 });
        const run = simulate(heavyBall, { beta, eta }, rosenbrock, { maxSteps: 100, tolerance: 0 });
        run.iterates.forEach((iterate, k) => {
          iterate.forEach((value, i) => {
            expect(Math.abs(value - (frog.positions[k]?.[i] ?? NaN))).toBeLessThan(1e-11);
          });
        });
      }),
      { numRuns: 30 },
    );
  });

  it('shrinks phase area by exactly e^{−ch} a step: the wedge of two solutions', () => {
    fc.assert(
      fc.property(between(-1, 3), between(0.01, 0.5), between(-2, 9), (friction, timeStep, lambda) => {
        const objective = diagonalQuadratic([lambda]);
        const solve = (start: number, velocity: number) =>
          leapfrog({ friction, timeStep }, objective, { start: [start], velocity: [velocity], steps: 10 });
        const [a, b] = [solve(1, 0), solve(0, 1)];
        const wedge = (k: number) =>
          a.positions[k]![0]! * b.velocities[k]![0]! - b.positions[k]![0]! * a.velocities[k]![0]!;
        for (let k = 0; k <= 10; k++) expect(wedge(k)).toBeCloseTo(Math.exp(-friction * k * timeStep), 9);
      }),
    );
  });

  it('turns back exactly when time is reversed: c → −c, v → −v', () => {
    const there = leapfrog({ friction: 0.7, timeStep: 0.01 }, rosenbrock, { velocity: [1, -2], steps: 20 });
    const turned = { start: there.positions[20]!, velocity: there.velocities[20]!.map((v) => -v), steps: 20 };
    const back = leapfrog({ friction: -0.7, timeStep: 0.01 }, rosenbrock, turned);
    expect(back.positions[20]![0]).toBeCloseTo(-1.2, 12);
    expect(back.velocities[20]![1]).toBeCloseTo(2, 10);
  });

  it('starts at the customary point at rest, and samples at 0, h, 2h, …', () => {
    const still = leapfrog({ friction: 1, timeStep: 0.5 }, rosenbrock, { steps: 0 });
    expect(still).toEqual({
      flow: { friction: 1 },
      objective: 'rosenbrock',
      times: [0],
      positions: [[-1.2, 1]],
      velocities: [[0, 0]],
      status: 'completed',
    });
    const moved = leapfrog({ friction: 1, timeStep: 0.001 }, rosenbrock, { steps: 3 });
    expect(moved.times).toEqual([0, 0.001, 0.002, 0.003]);
    expect(moved.positions).toHaveLength(4);
  });

  it('is bounded without friction up to h√λ = 2 and diverges beyond, up to the last finite sample', () => {
    const run = (timeStep: number) => leapfrog({ friction: 0, timeStep }, diagonalQuadratic([1]), { steps: 5000 });
    expect(run(1.99).status).toBe('completed');
    expect(Math.abs(run(1.99).positions[5000]![0]!)).toBeLessThan(1.01);
    const diverged = run(2.2);
    expect(diverged.status).toBe('diverged');
    expect(diverged.times.length).toBeLessThan(5000);
    expect(diverged.positions.at(-1)?.every(Number.isFinite)).toBe(true);
    expect(diverged.velocities).toHaveLength(diverged.times.length);
  });

  it('names the option that is wrong', () => {
    const run = (flow: object, options: object) => () =>
      leapfrog({ friction: 1, timeStep: 1, ...flow }, rosenbrock, { steps: 1, ...options });
    const friction = inputRangeError('leapfrog: friction must be a finite number, got NaN');
    expect(run({ friction: NaN }, {})).toThrow(friction);
    const step = inputRangeError('leapfrog: timeStep must be a finite number > 0, got -1');
    expect(run({ timeStep: -1 }, {})).toThrow(step);
    expect(run({}, { steps: 0.5 })).toThrow('leapfrog: steps must be a whole number ≥ 0, got 0.5');
    const start = inputTypeError('leapfrog: start must be an array of 2 numbers, got an array of length 1');
    expect(run({}, { start: [1] })).toThrow(start);
    const velocity = inputTypeError('leapfrog: velocity must be an array of 2 numbers, got 7');
    expect(run({}, { velocity: 7 })).toThrow(velocity);
    const short = { ...rosenbrock, gradient: () => [1] };
    expect(() => leapfrog({ friction: 1, timeStep: 1 }, short, { steps: 1 })).toThrow(
      inputTypeError("leapfrog: the objective's gradient must be an array of 2 numbers, got 1 numbers at (-1.2, 1)"),
    );
  });

  it('keeps its own copy of the start that it is given', () => {
    const start = [1, 1];
    const velocity = [2, 2];
    const moved = leapfrog({ friction: 1, timeStep: 0.001 }, rosenbrock, { start, velocity, steps: 1 });
    start[0] = velocity[0] = 99;
    expect(moved.positions[0]).toEqual([1, 1]);
    expect(moved.velocities[0]).toEqual([2, 2]);
  });
});
