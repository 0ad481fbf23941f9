import { describe, expect, it } from 'vitest';
import { exactSolution } from '../../src/dynamics/exact-solution.ts';
import { solveFlow } from '../../src/dynamics/solve-flow.ts';
import { solveHighResolutionFlow } from '../../src/dynamics/solve-high-resolution-flow.ts';
import { solveNesterovFlow } from '../../src/dynamics/solve-nesterov-flow.ts';
import { Matrix } from '../../src/numeric/matrix.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { quadratic } from '../../src/objectives/quadratic.ts';
import { rosenbrock } from '../../src/objectives/rosenbrock.ts';

const rows = [
  [5, 2, 0],
  [2, 3, -1],
  [0, -1, -0.5],
];
const minimizer = [1, -2, 3];
const turned = quadratic(rows, { minimizer });
const options = { start: [2, 0, 3.5], duration: 4, samples: 16, tolerance: 1e-11 };
const velocity = [1, 0, -1];

describe('exactSolution', () => {
  it('is 1e-9 from solutions at a tolerance of 1e-11, of all three equations, in any coordinates', () => {
    const solutions = [
      solveFlow({ friction: 0.6 }, turned, { ...options, velocity }),
      solveNesterovFlow({ r: 4 }, turned, options),
      solveHighResolutionFlow({ friction: 0.6, hessianDamping: 0.2, force: 1.1 }, turned, { ...options, velocity }),
    ];
    for (const solution of solutions) {
      const exact = exactSolution(solution, turned);
      expect(exact?.error).toBeLessThan(1e-9);
      expect(exact?.error).toBeGreaterThan(1e-16);
      expect(exact?.positions[0]).toEqual(options.start.map((value) => expect.closeTo(value, 13) as number));
      exact?.velocities.forEach((speeds, k) => {
        speeds.forEach((speed, i) => {
          expect(Math.abs(speed - solution.velocities[k]![i]!)).toBeLessThan(1e-8);
        });
      });
    }
  });

  it('measures the error of a coarse solution, and keeps the coordinates of a diagonal Hessian', () => {
    const objective = diagonalQuadratic([1, 4]);
    const coarse = solveFlow({ friction: 0 }, objective, {
      duration: 3,
      samples: 3,
      integrator: 'rk4',
      stepsPerSample: 2,
    });
    const exact = exactSolution(coarse, objective);
    expect(exact?.positions[3]).toEqual([Math.cos(3), Math.cos(6)].map((value) => expect.closeTo(value, 14) as number));
    const [x, y] = coarse.positions
      .map(([first = NaN, second = NaN], k) => [Math.abs(first - Math.cos(k)), Math.abs(second - Math.cos(2 * k))])
      .reduce(([a = 0, b = 0], [c = 0, d = 0]) => [Math.max(a, c), Math.max(b, d)]) as [number, number];
    expect(exact?.error).toBeCloseTo(Math.max(x, y), 14);
    expect(y).toBeGreaterThan(10 * x);
  });

  it('knows a quadratic of any size from one with a cubic term of a millionth', () => {
    for (const scale of [1e-8, 1, 1e8]) {
      const objective = diagonalQuadratic([scale, 4 * scale]);
      const solution = solveFlow({ friction: 0 }, objective, { duration: 1 / Math.sqrt(scale), samples: 3 });
      expect(exactSolution(solution, objective)).not.toBeNull();
      const bent = {
        ...objective,
        gradient: (theta: readonly number[]) =>
          objective.gradient(theta).map((slope) => slope + (1e-6 * slope ** 2) / scale),
      };
      expect(exactSolution(solution, bent)).toBeNull();
    }
  });

  it('is null where f is not quadratic along the solution, or minimiser or Hessian are not known', () => {
    const solution = solveFlow({ friction: 3 }, rosenbrock, { duration: 1, samples: 4 });
    expect(exactSolution(solution, rosenbrock)).toBeNull();
    const still = solveFlow({ friction: 1 }, turned, { ...options, start: minimizer });
    expect(exactSolution(still, turned)?.error).toBe(0);
    const bare = { name: 'bare', dimension: 3, value: () => 0, gradient: () => [0, 0, 0] };
    expect(exactSolution(still, { ...bare, minimizer })).toBeNull();
    expect(exactSolution(still, { ...bare, hessian: () => new Matrix(rows) })).toBeNull();
  });
});
