import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { HeavyBallCycle } from '../../src/certificates/dichotomy.ts';
import { heavyBallCycle } from '../../src/certificates/heavy-ball-cycle.ts';
import { heavyBallDichotomy } from '../../src/certificates/heavy-ball-dichotomy.ts';
import { polygonProjection } from '../../src/certificates/polygon-projection.ts';
import { simulate } from '../../src/dynamics/simulate.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';

const even = (min: number, max: number) => fc.nat({ max: 1e6 }).map((n) => min + (max - min) * (n / 1e6));
const point = fc.tuple(even(-2, 2), even(-2, 2));
/** Parameters with a cycle, from the few that may have one. */
const cycling = fc
  .tuple(even(0.05, 0.98), even(0.2, 4), even(0.3, 0.999))
  .map(([beta, power, part]) => {
    const kappa = 10 ** power;
    return { parameters: { beta, eta: (2 * (1 + beta) * part) / kappa }, interval: { mu: 1, L: kappa } };
  })
  .filter(({ parameters, interval }) => heavyBallDichotomy(parameters, interval).verdict === 'cycle');

function cycleOf(...given: Parameters<typeof heavyBallCycle>): HeavyBallCycle {
  const cycle = heavyBallCycle(...given);
  if (cycle === null) throw new Error('there must be a cycle');
  return cycle;
}

describe('heavyBallCycle', () => {
  it('is run through by the iteration itself', () => {
    fc.assert(
      fc.property(cycling, ({ parameters, interval }) => {
        const { points, previous, objective } = cycleOf(parameters, interval);
        const options = { previous, maxSteps: points.length, tolerance: 0 };
        const { iterates } = simulate(heavyBall, parameters, objective, options);
        iterates.forEach((iterate, k) => {
          const corner = points[k % points.length]!;
          expect(Math.hypot(iterate[0]! - corner[0]!, iterate[1]! - corner[1]!)).toBeLessThan(1e-11);
        });
      }),
      { numRuns: 300 },
    );
  });

  it('has a gradient that is μ-monotone and 1/L-co-coercive: (∇f(x) − ∇f(y) − μd)·(Ld − ∇f(x) + ∇f(y)) ≥ 0', () => {
    fc.assert(
      fc.property(cycling, point, point, ({ parameters, interval: { mu, L } }, x, y) => {
        const { objective } = cycleOf(parameters, { mu, L });
        const [gx, gy] = [objective.gradient(x), objective.gradient(y)];
        const product = [0, 1].reduce((sum, i) => {
          const [d, g] = [x[i]! - y[i]!, gx[i]! - gy[i]!];
          return sum + (g - mu * d) * (L * d - g);
        }, 0);
        expect(product).toBeGreaterThanOrEqual(-1e-12 * L * L);
      }),
      { numRuns: 300 },
    );
  });

  it('has the gradient of its value, and its minimum at the origin', () => {
    fc.assert(
      fc.property(cycling, point, ({ parameters, interval }, x) => {
        const { objective } = cycleOf(parameters, interval);
        const h = 1e-5;
        objective.gradient(x).forEach((slope, i) => {
          const moved = (by: number): number => objective.value(x.map((value, j) => (i === j ? value + by : value)));
          expect(Math.abs((moved(h) - moved(-h)) / (2 * h) - slope)).toBeLessThan(1e-4 * interval.L);
        });
        expect(objective.value(x)).toBeGreaterThanOrEqual(0);
        expect(objective.value([0, 0])).toBe(0);
        expect(objective.gradient([0, 0])).toEqual([0, 0]);
      }),
      { numRuns: 100 },
    );
  });

  it('is known by its length and starts at (1, 0), and is null where there is none', () => {
    const cycle = heavyBallCycle({ beta: 4 / 9, eta: 1 / 9 }, { mu: 1, L: 25 });
    expect(cycle?.objective).toMatchObject({ name: '3-cycle', dimension: 2, minimizer: [0, 0], start: [1, 0] });
    expect(cycle?.points[0]).toEqual([1, 0]);
    expect(cycle?.previous).toBe(cycle?.points[2]);
    expect(heavyBallCycle({ beta: 4 / 9, eta: 1 / 25 }, { mu: 1, L: 25 })).toBeNull();
    expect(heavyBallCycle({ beta: 4 / 9, eta: 1 }, { mu: 1, L: 25 })).toBeNull();
  });

  it('keeps the digits of 1 − β', () => {
    const parameters = { oneMinusBeta: 1e-9, eta: 0.5 };
    const { objective, points, previous } = cycleOf(parameters, { mu: 0.01, L: 1 });
    const { iterates } = simulate(heavyBall, parameters, objective, { previous, maxSteps: 30, tolerance: 0 });
    expect(Math.abs(iterates[points.length]![0]! - 1)).toBeLessThan(1e-12);
  });
});

describe('polygonProjection', () => {
  it('leaves what is inside, and gives the nearest point of a square otherwise', () => {
    const project = polygonProjection([1, 1], 4);
    expect(project([0.3, -0.9])).toEqual([0.3, -0.9]);
    for (const [outside, nearest] of [
      [
        [2, 0.25],
        [1, 0.25],
      ],
      [
        [-3, 4],
        [-1, 1],
      ],
      [
        [0.5, -7],
        [0.5, -1],
      ],
      [
        [5, 0.99],
        [1, 0.99],
      ],
    ] as const) {
      const [x = NaN, y = NaN] = project(outside);
      expect(x).toBeCloseTo(nearest[0], 14);
      expect(y).toBeCloseTo(nearest[1], 14);
    }
  });

  it('is nearer than any other point of the polygon: (x − proj x)·(corner − proj x) ≤ 0', () => {
    fc.assert(
      fc.property(point, point, fc.integer({ min: 3, max: 30 }), (corner, x, count) => {
        const nearest = polygonProjection(corner, count)(x);
        const direction = Math.atan2(corner[1], corner[0]);
        const radius = Math.hypot(...corner);
        for (let k = 0; k < count; k++) {
          const angle = direction + (2 * Math.PI * k) / count;
          const [u, v] = [radius * Math.cos(angle) - nearest[0]!, radius * Math.sin(angle) - nearest[1]!];
          expect((x[0] - nearest[0]!) * u + (x[1] - nearest[1]!) * v).toBeLessThanOrEqual(1e-12);
        }
      }),
    );
  });
});
