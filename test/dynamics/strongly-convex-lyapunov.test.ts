import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { solveFlow } from '../../src/dynamics/solve-flow.ts';
import { stronglyConvexLyapunov } from '../../src/dynamics/strongly-convex-lyapunov.ts';
import { inputRangeError, inputTypeError } from '../../src/numeric/input-error.ts';
import { beale } from '../../src/objectives/beale.ts';
import { diagonalQuadratic } from '../../src/objectives/diagonal-quadratic.ts';
import type { Objective } from '../../src/objectives/objective.ts';
import { real } from '../helpers/real.ts';

/** ½μ(x² + 3y² + ½y⁴) around (1, −1): μ-strongly convex. */
const stiffening = (mu: number): Objective => ({
  name: 'stiffening',
  dimension: 2,
  value: ([x = NaN, y = NaN]) => (mu * ((x - 1) ** 2 + 3 * (y + 1) ** 2 + (y + 1) ** 4 / 2)) / 2 + 7,
  gradient: ([x = NaN, y = NaN]) => [mu * (x - 1), mu * (3 * (y + 1) + (y + 1) ** 3)],
  minimizer: [1, -1],
});

describe('stronglyConvexLyapunov', () => {
  it('falls at least at the rate √μ(V + ½|v|²) on a strongly convex function, so that V ≤ V(0)e^{−√μt}', () => {
    const coordinate = real(-3, 3);
    fc.assert(
      fc.property(fc.double({ min: 0.1, max: 10, noNaN: true }), coordinate, coordinate, (mu, x, y) => {
        const [objective, root] = [stiffening(mu), Math.sqrt(mu)];
        const options = { start: [x, y], velocity: [y, x], duration: 4 / root, samples: 40 };
        const run = solveFlow({ friction: 2 * root }, objective, options);
        const { values, rates, bounds } = stronglyConvexLyapunov(run, objective);
        const first = values[0]!;
        rates.forEach((rate, k) => {
          expect(rate).toBeLessThanOrEqual(bounds[k]! + 1e-9 * first);
          expect(values[k]).toBeLessThanOrEqual(first * Math.exp(-root * run.times[k]!) + 1e-7 * first);
        });
      }),
      { numRuns: 20 },
    );
  });

  it('meets the bound on ½μ|θ|², where V is e^{−2√μt} from rest at critical damping', () => {
    const objective = diagonalQuadratic([4, 4]);
    const run = solveFlow({ friction: 4 }, objective, { start: [1, -2], duration: 2, samples: 20 });
    const { values, rates, bounds } = stronglyConvexLyapunov(run, objective);
    expect(values[0]).toBe(10 + 10);
    rates.forEach((rate, k) => {
      expect(rate).toBeCloseTo(bounds[k]!, 10);
    });
  });

  it('has the rate of its differences, also where f is not convex and V rises', () => {
    const run = solveFlow({ friction: 1 }, beale, { start: [0, 2], duration: 2, samples: 800, tolerance: 1e-12 });
    const { values, rates } = stronglyConvexLyapunov(run, beale);
    for (let k = 1; k < 800; k++) {
      const slope = (values[k + 1]! - values[k - 1]!) / 0.005;
      expect(Math.abs(slope - rates[k]!)).toBeLessThan(0.02 * (1 + Math.abs(slope)));
    }
    expect(Math.max(...rates)).toBeGreaterThan(0);
  });

  it('names what is missing', () => {
    const run = solveFlow({ friction: 0 }, diagonalQuadratic([1]), { duration: 1 });
    const friction = inputRangeError('stronglyConvexLyapunov: friction must be > 0, got 0');
    expect(() => stronglyConvexLyapunov(run, diagonalQuadratic([1]))).toThrow(friction);
    const without = { name: 'flat', dimension: 1, value: () => 0, gradient: () => [0] };
    const minimizer = inputTypeError('stronglyConvexLyapunov: the objective must have a known minimizer, got none');
    expect(() => stronglyConvexLyapunov(run, without)).toThrow(minimizer);
  });
});
