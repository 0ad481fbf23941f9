import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Cycle } from '../../src/certificates/cycle.ts';
import { findCycle } from '../../src/certificates/find-cycle.ts';
import { simulate } from '../../src/dynamics/simulate.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { checkObjective } from '../../src/objectives/check-objective.ts';
import { counterexample } from '../../src/objectives/counterexample.ts';
import { even } from '../helpers/even.ts';

const point = fc.tuple(even(-3, 3), even(-3, 3));
/** Cycles among random points, some of methods that look ahead. */
const cycling = fc
  .record({
    beta: even(0.05, 0.999),
    gamma: fc.constantFrom(0, 0.1, 0.3),
    part: even(0.2, 0.9999),
    power: even(0.01, 6),
  })
  .map(({ beta, gamma, part, power }): Cycle | null => {
    const L = 10 ** power;
    const parameters = { beta, gamma, eta: (part * 2 * (1 + beta)) / (1 + 2 * gamma) / L };
    return findCycle(parameters, { mu: 1, L }, { method: generalMomentum });
  })
  .filter((cycle) => cycle !== null);

describe('counterexample', () => {
  it('has the gradient of its value, its minimum at the origin, and is of its class', () => {
    fc.assert(
      fc.property(cycling, point, point, (cycle, x, y) => {
        const objective = counterexample(cycle);
        const { mu, L } = cycle.interval;
        const h = 1e-5;
        objective.gradient(x).forEach((slope, i) => {
          const moved = (by: number): number => objective.value(x.map((value, j) => (i === j ? value + by : value)));
          expect(Math.abs((moved(h) - moved(-h)) / (2 * h) - slope)).toBeLessThan(1e-4 * L);
        });
        expect(objective.value(x)).toBeGreaterThanOrEqual(0);
        expect(objective.value([0, 0])).toBe(0);
        expect(objective.gradient([0, 0]).map(Math.abs)).toEqual([0, 0]);
        const [gx, gy] = [objective.gradient(x), objective.gradient(y)];
        const product = [0, 1].reduce((sum, i) => {
          const [d, g] = [x[i]! - y[i]!, gx[i]! - gy[i]!];
          return sum + (g - mu * d) * (L * d - g);
        }, 0);
        expect(product).toBeGreaterThanOrEqual(-1e-12 * L * L);
      }),
      { numRuns: 150 },
    );
  });

  it('is known by its length and starts at (1, 0)', () => {
    const cycle = findCycle({ beta: 4 / 9, eta: 1 / 9 }, { mu: 1, L: 25 });
    if (!cycle) throw new Error('no cycle');
    expect(counterexample(cycle)).toMatchObject({ name: '3-cycle', dimension: 2, minimizer: [0, 0], start: [1, 0] });
    expect(cycle.points[0]).toEqual([1, 0]);
    const options = { previous: cycle.previous, maxSteps: 30, tolerance: 0 };
    const { iterates } = simulate(heavyBall, { beta: 4 / 9, eta: 1 / 9 }, counterexample(cycle), options);
    expect(iterates[30]?.[0]).toBeCloseTo(1, 14);
  });

  it('takes the curvature μ or L near the cycle, as rounding asks, and both are cycles', () => {
    const bases = new Set<string>();
    fc.assert(
      fc.property(cycling, (cycle) => {
        const objective = counterexample(cycle);
        // Far out along the first place of a gradient the curvature near the cycle shows.
        const { mu, L } = cycle.interval;
        const place = cycle.points[0]!.map((x, i) => x + cycle.family.gamma * (x - cycle.previous[i]!));
        const near = objective.gradient(place);
        const far = objective.gradient(place.map((x) => 2 * x));
        const change = Math.hypot(far[0]! - near[0]!, far[1]! - near[1]!) / Math.hypot(...place);
        bases.add(Math.abs(change - mu) < Math.abs(change - L) ? 'mu' : 'L');
      }),
      { numRuns: 200, seed: 1 },
    );
    expect([...bases].sort()).toEqual(['L', 'mu']);
  });

  it('has the Hessian that differences of its gradient give, between the rays on which it jumps', () => {
    const shape = { length: 5, turns: 2, family: { beta: 0.8, gamma: 0.1, eta: 0.5 }, interval: { mu: 1, L: 3 } };
    const objective = counterexample(shape);
    const kinds = new Set<number>();
    fc.assert(
      fc.property(even(0.01, 3), even(0, 2 * Math.PI), (radius, angle) => {
        const x = [radius * Math.cos(angle), radius * Math.sin(angle)];
        const rows = objective.hessian(x).to2DArray();
        kinds.add(Math.round(1e6 * (rows[0]![0]! * rows[1]![1]! - rows[0]![1]! ** 2)));
        const h = 1e-7;
        rows.forEach((row, i) => {
          const at = (by: number): readonly number[] =>
            objective.gradient(x.map((value, j) => (i === j ? value + by : value)));
          const [ahead, here, behind] = [at(h), at(0), at(-h)];
          row.forEach((entry, j) => {
            const [right, left] = [(ahead[j]! - here[j]!) / h, (here[j]! - behind[j]!) / h];
            // Where the two sides differ a ray is within h of the point.
            if (Math.abs(right - left) < 1e-6) expect(Math.abs(entry - right)).toBeLessThan(1e-6);
          });
        });
        const [u, v] = [0.3, -0.7];
        objective.hessianTimes(x, [u, v]).forEach((entry, i) => {
          expect(entry).toBeCloseTo(rows[i]![0]! * u + rows[i]![1]! * v, 14);
        });
      }),
      { numRuns: 300 },
    );
    // Inside the polygon, off a side and off a corner.
    expect([...kinds].sort()).toEqual([1e6, 3e6, 9e6]);
  });

  it('agrees with itself by the check that users have', () => {
    const cycle = findCycle({ beta: 4 / 9, eta: 1 / 9 }, { mu: 1, L: 25 });
    expect(cycle && checkObjective(counterexample(cycle), { points: 50 }).disagreement).toBeNull();
  });
});
