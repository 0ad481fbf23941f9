import { describe, expect, it } from 'vitest';
import { nesterovLyapunov } from '../../src/dynamics/nesterov-lyapunov.ts';
import { solveNesterovFlow } from '../../src/dynamics/solve-nesterov-flow.ts';
import { inputRangeError, inputTypeError } from '../../src/numeric/input-error.ts';
import { beale } from '../../src/objectives/beale.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import { quadratic } from '../../src/objectives/quadratic.ts';

describe('nesterovLyapunov', () => {
  it('starts at (r − 1)|θ₀ − θ*|² at rate 0, wherever the minimum is', () => {
    const objective = quadratic(
      [
        [2, 0],
        [0, 1],
      ],
      { minimizer: [1, -1] },
    );
    const run = solveNesterovFlow({ r: 4 }, objective, { start: [4, 3], duration: 1 });
    const { values, rates } = nesterovLyapunov(run, objective);
    expect([values[0], rates[0]]).toEqual([3 * 25, 0]);
    expect(values.length).toBe(run.times.length);
  });

  it.each([3, 5])('never rises for r = %d on a convex function, and has the rate of its differences', (r) => {
    const objective = diagonalQuadratic([9, 1]);
    const run = solveNesterovFlow({ r }, objective, { duration: 4, samples: 400, tolerance: 1e-12 });
    const { values, rates } = nesterovLyapunov(run, objective);
    for (let k = 1; k < 400; k++) {
      expect(rates[k]).toBeLessThanOrEqual(1e-9);
      expect(Math.abs((values[k + 1]! - values[k - 1]!) / 0.02 - rates[k]!)).toBeLessThan(0.02);
    }
  });

  it('has the rate of its differences for r < 3 and where f is not convex, where it may rise', () => {
    const run = solveNesterovFlow({ r: 2 }, beale, { start: [0, 2], duration: 2, samples: 800, tolerance: 1e-12 });
    const { values, rates } = nesterovLyapunov(run, beale);
    expect(Math.max(...rates)).toBeGreaterThan(0.1);
    for (let k = 1; k < 400; k++) {
      const slope = (values[k + 1]! - values[k - 1]!) / 0.005;
      expect(Math.abs(slope - rates[k]!)).toBeLessThan(0.01 * (1 + Math.abs(slope)));
    }
  });

  it('does not see a constant that is added to f', () => {
    const objective = diagonalQuadratic([9, 1]);
    const run = solveNesterovFlow({}, objective, { duration: 2 });
    const raised = { ...objective, value: (theta: readonly number[]) => objective.value(theta) + 8 };
    const [plain, above] = [nesterovLyapunov(run, objective), nesterovLyapunov(run, raised)];
    plain.values.forEach((value, k) => {
      expect(above.values[k]).toBeCloseTo(value, 12);
      expect(above.rates[k]).toBeCloseTo(plain.rates[k]!, 12);
    });
  });

  it('names what is missing', () => {
    const objective = diagonalQuadratic([1]);
    const run = solveNesterovFlow({ r: 1 }, objective, { duration: 1 });
    expect(() => nesterovLyapunov(run, objective)).toThrow(inputRangeError('nesterovLyapunov: r must be > 1, got 1'));
    const without = { name: 'flat', dimension: 1, value: () => 0, gradient: () => [0] };
    expect(() => nesterovLyapunov(run, without)).toThrow(
      inputTypeError('nesterovLyapunov: the objective must have a known minimizer, got none'),
    );
  });
});
