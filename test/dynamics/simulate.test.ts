import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { simulate } from '../../src/dynamics/simulate.ts';
import { aggregatedMomentum } from '../../src/methods/aggregated-momentum.ts';
import { complexMomentum } from '../../src/methods/complex-momentum.ts';
import { emaHeavyBall } from '../../src/methods/ema-heavy-ball.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { nesterov } from '../../src/methods/nesterov.ts';
import { inputRangeError, inputTypeError } from '../../src/numeric/input-error.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import type { Objective } from '../../src/objectives/objective.ts';
import { quadratic } from '../../src/objectives/quadratic.ts';
import { ravine } from '../../src/objectives/ravine.ts';
import { rosenbrock } from '../../src/objectives/rosenbrock.ts';

const number = (min: number, max: number): fc.Arbitrary<number> => fc.double({ min, max, noNaN: true });

/** A one-dimensional objective with the given slope. */
function withSlope(slope: (x: number) => number, start = 1): Objective {
  return { name: 'line', dimension: 1, value: () => 0, gradient: ([x]) => [slope(x ?? NaN)], start: [start] };
}

describe('simulate', () => {
  it('gives θ_k = (1 − ηλ)ᵏ θ₀ for gradient descent on ½λθ²', () => {
    fc.assert(
      fc.property(number(0.01, 1.9), number(0.1, 10), number(-3, 3), (x, lambda, start) => {
        const options = { start: [start], maxSteps: 20, tolerance: 0 };
        const run = simulate(gradientDescent, { eta: x / lambda }, diagonalQuadratic([lambda]), options);
        run.iterates.forEach(([theta], k) => {
          expect(Math.abs((theta ?? NaN) - (1 - x) ** k * start)).toBeLessThan(1e-13);
        });
      }),
    );
  });

  it('obeys θ_{k+1} = Tθ_k − Dθ_{k−1}, T = 1 + β − (1 + γ)ηλ, D = β − γηλ, from any θ₀ and θ₋₁', () => {
    const draws = [number(-0.9, 0.99), number(-1, 1), number(0.01, 2), number(-2, 2), number(-2, 2)] as const;
    fc.assert(
      fc.property(...draws, (beta, gamma, eta, start, previous) => {
        const options = { start: [start], previous: [previous], maxSteps: 8, tolerance: 0 };
        const run = simulate(generalMomentum, { beta, gamma, eta }, diagonalQuadratic([1]), options);
        const [trace, determinant] = [1 + beta - (1 + gamma) * eta, beta - gamma * eta];
        let [now, before] = [start, previous];
        run.iterates.forEach(([theta], k) => {
          expect(Math.abs((theta ?? NaN) - now), `k = ${k}`).toBeLessThan(1e-12 * 6 ** k);
          [now, before] = [trace * now - determinant * before, now];
        });
      }),
    );
  });

  it('gives ρᵏ(1 + k(1 − ρ)) and (−ρ)ᵏ(1 + k(1 + ρ)) at the ends of the spectrum for the optimal heavy ball from rest', () => {
    const [eta, rho] = [4 / 121, 9 / 11];
    const run = simulate(heavyBall, { beta: rho * rho, eta }, ravine, { maxSteps: 200, tolerance: 0 });
    expect(run.iterates).toHaveLength(201);
    run.iterates.forEach(([steep, flat], k) => {
      expect(Math.abs((steep ?? NaN) - (-rho) ** k * (1 + k * (1 + rho)))).toBeLessThan(1e-12);
      expect(Math.abs((flat ?? NaN) - rho ** k * (1 + k * (1 - rho)))).toBeLessThan(1e-12);
    });
  });

  it('does not depend on the coordinates: a rotated quadratic has the rotated iterates', () => {
    const [cos, sin] = [0.6, 0.8];
    const rotate = ([x = NaN, y = NaN]: readonly number[]): number[] => [cos * x - sin * y, sin * x + cos * y];
    const [a, b] = [10, 1];
    const rotated = quadratic([
      [a * cos * cos + b * sin * sin, (a - b) * cos * sin],
      [(a - b) * cos * sin, a * sin * sin + b * cos * cos],
    ]);
    for (const method of [heavyBall, nesterov]) {
      const straight = simulate(method, { beta: 0.8, eta: 0.08 }, diagonalQuadratic([a, b]), { start: [1, 2] });
      const turned = simulate(method, { beta: 0.8, eta: 0.08 }, rotated, { start: rotate([1, 2]), maxSteps: 60 });
      turned.iterates.forEach((point, k) => {
        rotate(straight.iterates[k]!).forEach((value, i) => expect(point[i]).toBeCloseTo(value, 12));
      });
    }
  });

  it('carries its inputs, with f at each point and the start first', () => {
    const parameters = { beta: 0.5, eta: 0.01 };
    const run = simulate(heavyBall, parameters, ravine, { start: [1, 2], previous: [1, 3], maxSteps: 2 });
    expect(run).toMatchObject({ method: 'heavy-ball', parameters, objective: 'ravine', previous: [1, 3] });
    expect(run.iterates[0]).toEqual([1, 2]);
    expect(run.iterates[1]).toEqual([1 - 0.01 * 100, 2 - 0.5 - 0.01 * 2]);
    expect(run.values).toEqual(run.iterates.map((point) => ravine.value(point)));
    expect(run).toMatchObject({ status: 'step-limit', iterations: 2, steps: [0, 1, 2] });
  });

  it('hands the buffers from step to step: one β is the heavy ball, and an average of gradients an average', () => {
    const options = { start: [1, 2], maxSteps: 40 };
    const ball = simulate(heavyBall, { beta: 0.9, eta: 0.01 }, ravine, options);
    const same = [
      simulate(aggregatedMomentum, { betas: [0.9, 0.9], eta: 0.01 }, ravine, options),
      simulate(complexMomentum, { beta: 0.9, phase: 0, eta: 0.01 }, ravine, options),
      simulate(emaHeavyBall, { beta: 0.9, eta: 0.1 }, ravine, options),
    ];
    for (const run of same) {
      run.iterates.forEach((point, k) => {
        point.forEach((x, i) => expect(x).toBeCloseTo(ball.iterates[k]?.[i] ?? NaN, 11));
      });
    }
    expect(same[0]).toMatchObject({ method: 'aggregated-momentum', parameters: { betas: [0.9, 0.9], eta: 0.01 } });
  });

  it('refuses another previous point than the start where buffers are what is remembered', () => {
    const options = { start: [1, 2], previous: [1, 3] };
    const text = (name: string): string =>
      `simulate: previous must be the start for ${name}, which begins with empty buffers, got another point`;
    expect(() => simulate(aggregatedMomentum, { betas: [0.5], eta: 0.01 }, ravine, options)).toThrow(
      inputRangeError(text('aggregated-momentum')),
    );
    expect(() => simulate(emaHeavyBall, { beta: 0.5, eta: 0.01 }, ravine, options)).toThrow(
      inputRangeError(text('ema-heavy-ball')),
    );
    const allowed = { start: [1, 2], previous: [1, 2], maxSteps: 1 };
    expect(simulate(aggregatedMomentum, { betas: [0.5], eta: 0.01 }, ravine, allowed).iterations).toBe(1);
    expect(() => simulate(aggregatedMomentum, { betas: [], eta: 0.01 }, ravine)).toThrow(
      inputRangeError('aggregated-momentum: betas must be a list of 1 to 64 numbers, got 0'),
    );
  });

  it('starts at the objective’s customary point, else at (1, …, 1), and at rest', () => {
    const run = simulate(heavyBall, { beta: 0.5, eta: 1e-3 }, rosenbrock, { maxSteps: 1 });
    expect(run).toMatchObject({ previous: [-1.2, 1], steps: [0, 1] });
    expect(run.iterates[0]).toEqual([-1.2, 1]);
    const unmarked = { name: 'bowl', dimension: 3, value: () => 0, gradient: (point: readonly number[]) => point };
    expect(simulate(gradientDescent, { eta: 0.5 }, unmarked, { maxSteps: 0 }).iterates).toEqual([[1, 1, 1]]);
  });

  it('makes at most 1000 iterations unless told otherwise', () => {
    expect(simulate(gradientDescent, { eta: 1e-6 }, ravine)).toMatchObject({ status: 'step-limit', iterations: 1000 });
  });

  it('converges when two successive gradients are at most tolerance times the first', () => {
    const run = simulate(gradientDescent, { eta: 0.5 }, diagonalQuadratic([1]), { tolerance: 2 ** -10 });
    expect(run).toMatchObject({ status: 'converged', iterations: 11 });
    expect(simulate(gradientDescent, { eta: 0.5 }, diagonalQuadratic([1])).iterations).toBe(31);
  });

  it('does not take the passage through the minimum at full speed for convergence', () => {
    const run = simulate(heavyBall, { beta: 0.5, eta: 1 }, diagonalQuadratic([1]), { maxSteps: 1 });
    expect(run.iterates).toEqual([[1], [0]]);
    expect(run.status).toBe('step-limit');
  });

  it('measures convergence against the gradient at θ₋₁ where that is larger', () => {
    const start = { start: [0], previous: [1], tolerance: 0.6 };
    const run = simulate(heavyBall, { beta: 0.5, eta: 1 }, diagonalQuadratic([1]), start);
    expect(run.iterates).toEqual([[0], [-0.5]]);
    expect(run).toMatchObject({ status: 'converged', iterations: 1 });
  });

  it('stays at a stationary start, and says that it has converged', () => {
    const run = simulate(heavyBall, { beta: 0.9, eta: 0.1 }, diagonalQuadratic([1, -1]), {
      start: [0, 0],
      tolerance: 0,
    });
    expect(run).toMatchObject({ status: 'converged', iterations: 0, iterates: [[0, 0]], steps: [0] });
  });

  it('diverges when the gradient passes 1e30 times its size at the start', () => {
    const run = simulate(gradientDescent, { eta: 11 }, diagonalQuadratic([1]));
    expect(run).toMatchObject({ status: 'diverged', iterations: 31 });
    expect(run.iterates.at(-1)?.[0]).toBeCloseTo(-1e31, -20);
    const atTheBound = simulate(gradientDescent, { eta: 3 }, diagonalQuadratic([1]), { start: [1e-5], maxSteps: 99 });
    expect(atTheBound).toMatchObject({ status: 'step-limit', iterations: 99 });
    expect(simulate(gradientDescent, { eta: 3 }, diagonalQuadratic([1]), { start: [1e-5] }).iterations).toBe(100);
  });

  it('ends as diverged with the finite iterates where an iterate is not finite', () => {
    const run = simulate(
      gradientDescent,
      { eta: 1e200 },
      withSlope((x) => (x < 0 ? 1e200 : 1)),
    );
    expect(run).toMatchObject({ status: 'diverged', iterations: 1, steps: [0, 1], iterates: [[1], [-1e200]] });
  });

  it.each([NaN, Infinity, -Infinity])(
    'keeps a finite iterate whose gradient is %s, and ends as diverged there',
    (slope) => {
      const run = simulate(
        gradientDescent,
        { eta: 2 },
        withSlope((x) => (x < 0 ? slope : 1)),
      );
      expect(run).toMatchObject({ status: 'diverged', iterations: 1, iterates: [[1], [-1]] });
      const atOnce = simulate(
        gradientDescent,
        { eta: 2 },
        withSlope(() => slope),
      );
      expect(atOnce).toMatchObject({ status: 'diverged', iterations: 0, iterates: [[1]], steps: [0] });
    },
  );

  it('keeps all iterates, every n-th and the last, or the start and the last', () => {
    const stepsOf = (record: 'all' | 'end' | { every: number }, maxSteps: number): readonly number[] =>
      simulate(heavyBall, { beta: 0.5, eta: 0.001 }, ravine, { record, maxSteps }).steps;
    expect(stepsOf('all', 3)).toEqual([0, 1, 2, 3]);
    expect(stepsOf({ every: 3 }, 7)).toEqual([0, 3, 6, 7]);
    expect(stepsOf({ every: 3 }, 6)).toEqual([0, 3, 6]);
    expect(stepsOf('end', 7)).toEqual([0, 7]);
    expect(stepsOf('end', 0)).toEqual([0]);
    const [all, end] = [simulate(heavyBall, { beta: 0.5, eta: 0.001 }, ravine), { record: 'end' } as const];
    expect(simulate(heavyBall, { beta: 0.5, eta: 0.001 }, ravine, end).iterates.at(-1)).toEqual(all.iterates.at(-1));
  });

  it('asks for one gradient an iteration of the heavy ball, and for two of Nesterov', () => {
    let count = 0;
    const counted: Objective = { ...ravine, gradient: (point) => (count++, ravine.gradient(point)) };
    simulate(heavyBall, { beta: 0.5, eta: 0.01 }, counted, { maxSteps: 10 });
    expect(count).toBe(12);
    simulate(nesterov, { beta: 0.5, eta: 0.01 }, counted, { maxSteps: 10 });
    expect(count).toBe(12 + 22);
  });

  it('names the option that is wrong', () => {
    const run = (options: object, parameters = { beta: 0.5, eta: 0.1 }) =>
      simulate(heavyBall, parameters, ravine, options);
    const point = (name: string, got: string) => `simulate: ${name} must be an array of 2 numbers, got ${got}`;
    expect(() => run({ start: [1] })).toThrow(inputTypeError(point('start', 'an array of length 1')));
    expect(() => run({ previous: 'x' })).toThrow(inputTypeError(point('previous', '"x"')));
    expect(() => run({ start: [1, NaN] })).toThrow(
      inputRangeError('simulate: start[1] must be a finite number, got NaN'),
    );
    const steps = (got: string) => inputRangeError(`simulate: maxSteps must be a whole number ≥ 0, got ${got}`);
    expect(() => run({ maxSteps: -1 })).toThrow(steps('-1'));
    expect(() => run({ maxSteps: 1.5 })).toThrow(steps('1.5'));
    const tolerance = inputRangeError('simulate: tolerance must be a finite number ≥ 0, got -1');
    expect(() => run({ tolerance: -1 })).toThrow(tolerance);
    expect(() => run({ tolerance: NaN })).toThrow('simulate: tolerance must be a finite number ≥ 0, got NaN');
    expect(() => run({ record: { every: 0 } })).toThrow('simulate: record.every must be a whole number ≥ 1, got 0');
    const record = inputTypeError(`simulate: record must be 'all', 'end' or { every: n }, got "some"`);
    expect(() => run({ record: 'some' })).toThrow(record);
    expect(() => run({}, { beta: 0.5, eta: 0 })).toThrow('eta must be a finite number > 0, got 0');
  });

  it('refuses an objective whose gradient has another length than its points', () => {
    const run = (gradient: Objective['gradient']) => () =>
      simulate(heavyBall, { beta: 0.5, eta: 0.1 }, { ...withSlope((x) => x), gradient });
    expect(run(() => [])).toThrow(
      inputTypeError("simulate: the objective's gradient must be an array of 1 numbers, got 0 numbers at (1)"),
    );
    expect(run(() => [1, 2])).toThrow('got 2 numbers');
  });

  it('keeps its own copy of the points that it is given', () => {
    const start = [1, 1];
    const previous = [2, 2];
    const trajectory = simulate(heavyBall, { beta: 0.5, eta: 0.01 }, ravine, { start, previous, maxSteps: 2 });
    start[0] = previous[0] = 99;
    expect(trajectory.iterates[0]).toEqual([1, 1]);
    expect(trajectory.previous).toEqual([2, 2]);
  });
});
