import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { mapGeometryOf } from '../../../src/maps/geometry/map-geometry-of.ts';
import type { CurveFamily } from '../../../src/maps/geometry/plane-geometry.ts';
import type { MapPlan } from '../../../src/maps/grid-map.ts';
import type { MapCurve, MapPoint } from '../../../src/maps/map-geometry.ts';
import { planMap } from '../../../src/maps/plan-map.ts';
import { generalMomentum } from '../../../src/methods/general-momentum.ts';
import { gradientDescent } from '../../../src/methods/gradient-descent.ts';
import { heavyBall } from '../../../src/methods/heavy-ball.ts';
import type { Method } from '../../../src/methods/method.ts';
import { nesterov } from '../../../src/methods/nesterov.ts';
import { fromInterval } from '../../../src/spectrum/from-interval.ts';
import { fromKappa } from '../../../src/spectrum/from-kappa.ts';
import { analyze } from '../../../src/stability/analyze.ts';
import { analyzeMode } from '../../../src/stability/analyze-mode.ts';
import { optimalTuning } from '../../../src/tuning/optimal-tuning.ts';
import { real } from '../../helpers/real.ts';
import { secondOrder } from '../../helpers/second-order.ts';

const axes = (
  x: readonly [number, number],
  y: readonly [number, number],
): Readonly<Record<'x' | 'y', { from: number; to: number; count: number }>> => ({
  x: { from: x[0], to: x[1], count: 5 },
  y: { from: y[0], to: y[1], count: 5 },
});
const kappaRange = fc
  .tuple(real(0, 3), fc.double({ min: 0.2, max: 4, noNaN: true }))
  .map(([first, span]): readonly [number, number] => [10 ** first, 10 ** (first + span)]);
const scale = real(-3, 3).map((power) => 10 ** power);
const signed = (size: number): fc.Arbitrary<number> => fc.double({ min: -size, max: size, noNaN: true });

/** Each point of the curves of one family that are of some kinds. */
function pointsOf(plan: MapPlan, family: CurveFamily, kinds: readonly MapCurve['kind'][]): [MapCurve, MapPoint][] {
  const { curves } = mapGeometryOf(plan, { include: [family] });
  return curves
    .filter(({ kind }) => kinds.includes(kind))
    .flatMap((curve) => curve.points.map((point): [MapCurve, MapPoint] => [curve, point]));
}

describe('mapGeometryOf on the (κ, β) plane', () => {
  const plans = fc
    .tuple(fc.constantFrom<Method>(heavyBall, nesterov), kappaRange, signed(0.9), scale)
    .map(([method, kappa, from, L]) =>
      planMap('rate', method, fromInterval(L / 7, L), axes(kappa, [from, 1]), { plane: 'kappa-beta' }),
    );

  it('has levels on which the best learning rate has the rate that they say', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        for (const [{ value }, { x, y }] of pointsOf(plan, 'levels', ['level']).filter((_, i) => i % 11 === 0)) {
          if (x < 1) continue;
          const { parameters, mu, L } = plan.plane.cellAt(plan.subject, x, y);
          const { rate } = analyze(plan.subject.method, parameters, fromInterval(mu, L));
          expect(Math.abs(rate - (value ?? NaN))).toBeLessThan(3e-7);
        }
      }),
      { numRuns: 20 },
    );
  });

  it("has the best momentum of each κ as the method's own optimum has it", () => {
    fc.assert(
      fc.property(plans, (plan) => {
        for (const [, { x, y }] of pointsOf(plan, 'optimum', ['optimum'])) {
          const { method } = secondOrder(plan.subject);
          expect(y).toBeCloseTo(optimalTuning(method, fromKappa(x)).parameters.beta ?? NaN, 12);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('has the heavy ball stable between β = −1 and β = 1, whatever κ', () => {
    const plan = planMap('rate', heavyBall, fromKappa(10), axes([1, 100], [-1, 1]), { plane: 'kappa-beta' });
    const { curves, marks } = mapGeometryOf(plan, { include: ['boundary', 'optimum'] });
    const boundary = curves.filter(({ kind }) => kind !== 'optimum');
    expect(boundary.map(({ kind, points }) => [kind, ...points.map(({ y }) => y)])).toEqual([
      ['fold', -1, -1],
      ['neimark-sacker', 1, 1],
    ]);
    for (const { points } of boundary) {
      const ends = points.map(({ x }) => x).sort((a, b) => a - b);
      expect(ends[0]).toBe(1);
      expect(ends[1]).toBeGreaterThan(100);
    }
    expect(marks).toEqual([]);
  });

  it("has the heavy ball's level of r as β = r² up to the κ for which r is the optimum", () => {
    const plan = planMap('rate', heavyBall, fromKappa(10), axes([1, 100], [-1, 1]), { plane: 'kappa-beta' });
    const { curves } = mapGeometryOf(plan, { include: ['levels'], values: { levels: [0.5] } });
    expect(curves).toHaveLength(1);
    const points = curves[0]?.points ?? [];
    expect(points[0]).toEqual({ x: 1, y: -0.25 });
    expect(points.slice(-2)).toEqual([
      { x: 9, y: 0.25 },
      { x: 1, y: 0.25 },
    ]);
  });
});

describe('mapGeometryOf on the (κ, ηL) plane', () => {
  const plans = fc
    .record({
      method: fc.constantFrom<Method>(gradientDescent, heavyBall, nesterov, generalMomentum),
      kappa: kappaRange,
      beta: signed(1.2),
      gamma: signed(1),
      L: scale,
      bottom: real(0, 2),
      isComplement: fc.boolean(),
    })
    .map(({ method, kappa, beta, gamma, L, bottom, isComplement }) => {
      const momentum = isComplement ? { oneMinusBeta: 1 - beta } : { beta };
      const fixed = {
        ...(method === gradientDescent ? {} : momentum),
        ...(method === generalMomentum ? { gamma } : {}),
      };
      const options = { plane: 'kappa-eta-L', fixed };
      return planMap('rate', method, fromInterval(L / 9, L), axes(kappa, [bottom, bottom + 3]), options);
    });

  it('has levels on which the rate is what they say', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        for (const [{ value }, { x, y }] of pointsOf(plan, 'levels', ['level'])) {
          if (x < 1 || y <= 0) continue;
          const { parameters, mu, L } = plan.plane.cellAt(plan.subject, x, y);
          const { rate } = analyze(plan.subject.method, parameters, fromInterval(mu, L));
          expect(Math.abs(rate - (value ?? NaN))).toBeLessThan(3e-7);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is marginal on the boundary, in the way that it says', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        for (const [{ kind }, { x, y }] of pointsOf(plan, 'boundary', ['fold', 'flip', 'neimark-sacker'])) {
          if (y <= 0) {
            expect(kind).toBe('fold');
            continue;
          }
          const { parameters, mu, L } = plan.plane.cellAt(plan.subject, x, y);
          const margins = [mu, L].map((lambda) => {
            const { juryMargins } = analyzeMode(secondOrder(plan.subject).method, parameters, lambda);
            return Math.abs(kind === 'flip' ? juryMargins.atMinusOne : juryMargins.determinant);
          });
          expect(Math.min(...margins)).toBeLessThan(1e-13);
          expect(analyze(plan.subject.method, parameters, fromInterval(mu, L)).rate).toBeLessThan(1 + 1e-7);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has double roots and roots 0 where it says', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const kinds = ['critical', 'alternating-critical', 'one-step', 'zero-root'] as const;
        for (const [{ kind, value }, { x, y }] of pointsOf(plan, 'critical', kinds)) {
          const { parameters, mu, L } = plan.plane.cellAt(plan.subject, x, y);
          const mode = analyzeMode(secondOrder(plan.subject).method, parameters, value === null ? mu : L);
          const size = 1 + mode.etaLambda * mode.etaLambda + Math.abs(mode.determinant);
          if (kind === 'zero-root') expect(Math.abs(mode.determinant)).toBeLessThan(1e-14 * size);
          else expect(Math.abs(mode.discriminant)).toBeLessThan(3e-14 * size);
          if (kind === 'one-step') expect(mode.spectralRadius).toBeLessThan(1e-6);
          if (kind === 'critical') expect(mode.trace).toBeGreaterThan(0);
          if (kind === 'alternating-critical') expect(mode.trace).toBeLessThan(0);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('leaves out double roots at which the mode itself is unstable', () => {
    const options = { plane: 'kappa-eta-L', fixed: { beta: -0.5 } };
    const plan = planMap('regime', nesterov, fromKappa(10), axes([1, 100], [0, 12]), options);
    expect(analyzeMode(nesterov, { beta: -0.5, eta: 9 }, 1)).toMatchObject({
      damping: 'critical',
      stability: 'unstable',
    });
    const { curves } = mapGeometryOf(plan, { include: ['critical'] });
    expect(new Set(curves.map(({ kind }) => kind))).toEqual(new Set(['one-step']));
  });

  it('has a best ηL that no other beats', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const points = pointsOf(plan, 'ridge', ['best-eta']).filter((_, i) => i % 7 === 0);
        for (const [, { x, y }] of points) {
          const rateAt = (etaL: number): number => {
            const { parameters, mu, L } = plan.plane.cellAt(plan.subject, x, etaL);
            return analyze(plan.subject.method, parameters, fromInterval(mu, L)).rate;
          };
          for (const factor of [0.9, 0.9999, 1.0001, 1.1]) expect(rateAt(factor * y)).toBeGreaterThan(rateAt(y) - 1e-7);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('has gradient descent best at 2κ/(κ + 1), stable below 2', () => {
    const plan = planMap('rate', gradientDescent, fromKappa(10), axes([1, 100], [0, 2]), { plane: 'kappa-eta-L' });
    const { curves } = mapGeometryOf(plan);
    for (const { x, y } of curves.find(({ kind }) => kind === 'best-eta')?.points ?? []) {
      expect(y).toBeCloseTo((2 * x) / (x + 1), 12);
    }
    expect(curves.find(({ kind }) => kind === 'flip')?.points.map(({ y }) => y)).toEqual([2, 2]);
  });
});

describe('mapGeometryOf on the (η, γ) plane', () => {
  const plans = fc
    .record({
      beta: signed(1.4),
      kappa: real(0, 4).map((power) => 10 ** power),
      L: scale,
      left: real(0, 0.5),
      bottom: signed(1),
    })
    .map(({ beta, kappa, L, left, bottom }) =>
      planMap('rate', generalMomentum, fromInterval(L / kappa, L), axes([left / L, 4 / L], [bottom, bottom + 2]), {
        plane: 'eta-gamma',
        fixed: { beta },
      }),
    );

  it('has levels on which the rate is what they say', () => {
    fc.assert(
      fc.property(plans, fc.double({ min: 0.3, max: 1.3, noNaN: true }), (plan, level) => {
        const { method, spectrum } = plan.subject;
        const { curves } = mapGeometryOf(plan, { include: ['levels'], values: { levels: [level] } });
        const usual = mapGeometryOf(plan, { include: ['levels'] }).curves;
        for (const { value, points } of [...curves, ...usual]) {
          for (const { x, y } of points.filter((_, i) => i % 5 === 0 || i === points.length - 1)) {
            const { rate } = analyze(method, plan.plane.cellAt(plan.subject, x, y).parameters, spectrum);
            expect(Math.abs(rate - (value ?? NaN))).toBeLessThan(1e-6);
          }
        }
      }),
      { numRuns: 40 },
    );
  });

  it('is marginal on the boundary, in the way that it says', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        for (const [{ kind, value }, { x, y }] of pointsOf(plan, 'boundary', ['fold', 'flip', 'neimark-sacker'])) {
          if (kind === 'fold') {
            expect(x).toBe(0);
            continue;
          }
          const { parameters } = plan.plane.cellAt(plan.subject, x, y);
          const { juryMargins, etaLambda } = analyzeMode(generalMomentum, parameters, value ?? NaN);
          const margin = kind === 'flip' ? juryMargins.atMinusOne : juryMargins.determinant;
          expect(Math.abs(margin)).toBeLessThan(1e-13 * (1 + etaLambda));
          expect(analyze(generalMomentum, parameters, plan.subject.spectrum).rate).toBeLessThan(1 + 1e-6);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('has double roots and roots 0 where it says', () => {
    fc.assert(
      fc.property(plans, (plan) => {
        const kinds = ['critical', 'alternating-critical', 'zero-root'] as const;
        for (const [{ kind, value }, { x, y }] of pointsOf(plan, 'critical', kinds)) {
          if (x === 0) continue;
          const { parameters } = plan.plane.cellAt(plan.subject, x, y);
          const mode = analyzeMode(generalMomentum, parameters, value ?? NaN);
          if (kind === 'zero-root') expect(Math.abs(mode.determinant)).toBeLessThan(1e-14);
          else expect(Math.abs(mode.discriminant)).toBeLessThan(1e-13);
          if (kind === 'critical') expect(mode.trace).toBeGreaterThan(-1e-14);
          if (kind === 'alternating-critical') expect(mode.trace).toBeLessThan(1e-14);
        }
      }),
      { numRuns: 25 },
    );
  });

  it('has an optimum that no learning rate and look-ahead beat', () => {
    fc.assert(
      fc.property(
        plans,
        fc.array(fc.tuple(signed(0.5), signed(0.5)), { minLength: 20, maxLength: 20 }),
        (plan, shifts) => {
          const best = mapGeometryOf(plan).marks.find(({ kind }) => kind === 'optimum')?.at;
          if (best === undefined) return;
          const { method, spectrum, fixed } = plan.subject;
          const rateAt = (eta: number, gamma: number): number =>
            analyze(method, { ...fixed, eta, gamma }, spectrum).rate;
          const rate = rateAt(best.x, best.y);
          for (const [right, up] of shifts) {
            for (const size of [1, 0.01]) {
              expect(rateAt(best.x * (1 + size * right), best.y + size * up)).toBeGreaterThan(rate - 1e-7);
            }
          }
        },
      ),
      { numRuns: 60 },
    );
  });
});
