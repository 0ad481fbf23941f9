import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { mapGeometryOf } from '../../../src/maps/geometry/map-geometry-of.ts';
import type { CurveFamily } from '../../../src/maps/geometry/plane-geometry.ts';
import type { MapPlan } from '../../../src/maps/grid-map.ts';
import type { MapCurve, MapPoint } from '../../../src/maps/map-geometry.ts';
import { planMap } from '../../../src/maps/plan-map.ts';
import { generalMomentum } from '../../../src/methods/general-momentum.ts';
import { heavyBall } from '../../../src/methods/heavy-ball.ts';
import type { Method, MethodParameters } from '../../../src/methods/method.ts';
import { nesterov } from '../../../src/methods/nesterov.ts';
import { fromInterval } from '../../../src/spectrum/from-interval.ts';
import { analyze } from '../../../src/stability/analyze.ts';
import { analyzeMode } from '../../../src/stability/analyze-mode.ts';
import { real } from '../../helpers/real.ts';
import { secondOrder } from '../../helpers/second-order.ts';

/** A map of a random method on a random rectangle of any plane of momentum. */
const plans = fc
  .record({
    method: fc.constantFrom<Method>(heavyBall, nesterov, generalMomentum),
    plane: fc.constantFrom('beta-eta', 'beta-eta-lambda', 'beta-eta-L', 'one-minus-beta-eta'),
    // At γ = −1e-22 the corner beside β = r² is nearer to it than double-doubles tell.
    gamma: real(-0.4, 1.2).map((gamma) => (Math.abs(gamma) < 1e-16 ? 0 : gamma)),
    mu: real(-3, 3).map((power) => 10 ** power),
    kappa: real(0, 6).map((power) => 10 ** power),
    left: real(0, 1),
    bottom: real(0, 1),
    height: fc.double({ min: 0.05, max: 1, noNaN: true }),
  })
  .map(({ method, plane, gamma, mu, kappa, left, bottom, height }) => {
    const L = plane === 'beta-eta-lambda' ? mu : mu * kappa;
    const unit = plane === 'beta-eta' || plane === 'one-minus-beta-eta' ? 1 / L : 1;
    const isLog = plane === 'beta-eta-L' || plane === 'one-minus-beta-eta';
    const x =
      plane === 'one-minus-beta-eta'
        ? { from: 10 ** (-5 * left - 0.5), to: 1.9, count: 2 }
        : { from: 1 - 2.2 * left - 0.01, to: 1 + 0.2 * left, count: 2 };
    const y = isLog
      ? { from: unit * 10 ** (-4 * bottom), to: 4.5 * unit, count: 2 }
      : { from: 3 * bottom * unit, to: (3 * bottom + 4.5 * height) * unit, count: 2 };
    const fixed = method === generalMomentum ? { gamma } : {};
    return planMap('rate', method, fromInterval(mu, L), { x, y }, { plane, fixed });
  });

/** The parameters at a point, by the map's own reading of its axes. */
function parametersAt({ plane, subject }: MapPlan, { x, y }: MapPoint): MethodParameters {
  return plane.cellAt(subject, x, y).parameters;
}

/** Checks every point of the curves of one kind. */
function forEachPoint(
  include: readonly CurveFamily[],
  kinds: readonly MapCurve['kind'][],
  check: (plan: MapPlan, curve: MapCurve, parameters: MethodParameters) => void,
  numRuns: number = 30,
): void {
  fc.assert(
    fc.property(plans, fc.nat(), (plan, pick) => {
      const { curves } = mapGeometryOf(plan, { include });
      for (const curve of curves.filter(({ kind }) => kinds.includes(kind))) {
        const points = curve.points.filter((_, i) => i === 0 || i === curve.points.length - 1 || i % 7 === pick % 7);
        for (const point of points) {
          const parameters = parametersAt(plan, point);
          if (parameters.eta > 0) check(plan, curve, parameters);
        }
      }
    }),
    { numRuns },
  );
}

describe('mapGeometryOf on planes of momentum', () => {
  it('has levels on which the rate is what they say', () => {
    forEachPoint(['levels'], ['level'], ({ subject }, { value }, parameters) => {
      const { rate } = analyze(subject.method, parameters, subject.spectrum);
      expect(Math.abs(rate - (value ?? NaN))).toBeLessThan(3e-7);
    });
  });

  it('has a boundary on which the bifurcation that it names happens at the curvature that it names', () => {
    forEachPoint(['boundary'], ['fold', 'flip', 'neimark-sacker'], ({ subject }, { kind, value }, parameters) => {
      const { juryMargins } = analyzeMode(secondOrder(subject).method, parameters, value ?? NaN);
      const margin = { fold: juryMargins.atOne, flip: juryMargins.atMinusOne, other: juryMargins.determinant };
      const size = 1 + Math.abs(parameters.beta ?? 0) + juryMargins.atOne;
      expect(Math.abs(margin[kind === 'fold' || kind === 'flip' ? kind : 'other'])).toBeLessThan(1e-13 * size);
      expect(analyze(subject.method, parameters, subject.spectrum).rate).toBeLessThan(1 + 1e-6);
    });
  });

  it('has double roots of the sign that it says', () => {
    forEachPoint(
      ['critical'],
      ['critical', 'alternating-critical', 'one-step'],
      ({ subject }, { kind, value }, parameters) => {
        const { discriminant, trace, determinant, etaLambda } = analyzeMode(
          secondOrder(subject).method,
          parameters,
          value ?? NaN,
        );
        const size = 4 * etaLambda * (1 + etaLambda) + trace * trace + 4 * Math.abs(determinant);
        expect(Math.abs(discriminant)).toBeLessThan(1e-14 * (1 + size));
        if (kind === 'one-step') expect(Math.abs(trace)).toBeLessThan(1e-14);
        else expect(trace * (kind === 'critical' ? 1 : -1)).toBeGreaterThan(-1e-14);
      },
    );
  });

  it('has a root that is 0 where it says so', () => {
    forEachPoint(['critical'], ['zero-root'], ({ subject }, { value }, parameters) => {
      const { determinant, etaLambda } = analyzeMode(
        secondOrder(subject).method,
        parameters,
        value ?? subject.spectrum.mu,
      );
      expect(Math.abs(determinant)).toBeLessThan(1e-14 * (1 + etaLambda));
    });
  });

  it('has lines on which η/(1 − β) and (1 − β)/√η are what they say', () => {
    forEachPoint(
      ['effective-rate', 'friction'],
      ['effective-rate', 'friction'],
      (_plan, { kind, value }, { beta, oneMinusBeta, eta }) => {
        const complement = oneMinusBeta ?? 1 - (beta ?? NaN);
        const quantity = kind === 'friction' ? complement / Math.sqrt(eta) : eta / complement;
        expect(quantity / (value ?? NaN)).toBeCloseTo(1, 13);
      },
    );
  });

  it('has a learning rate on the ridge that no other beats at the same momentum, and the other way round', () => {
    const rateAt = ({ subject }: MapPlan, parameters: MethodParameters): number =>
      analyze(subject.method, parameters, subject.spectrum).rate;
    const others = (
      kind: MapCurve['kind'],
      { beta, oneMinusBeta, eta, ...rest }: MethodParameters,
    ): readonly MethodParameters[] => {
      const complement = oneMinusBeta ?? 1 - (beta ?? NaN);
      return [0.9, 0.9999, 1.0001, 1.1].map((factor) =>
        kind === 'best-eta'
          ? { ...rest, oneMinusBeta: complement, eta: factor * eta }
          : { ...rest, oneMinusBeta: factor * complement, eta },
      );
    };
    forEachPoint(
      ['ridge'],
      ['best-eta', 'best-beta'],
      (plan, { kind }, parameters) => {
        const rate = rateAt(plan, parameters);
        for (const other of others(kind, parameters)) expect(rateAt(plan, other)).toBeGreaterThan(rate - 1e-7);
      },
      12,
    );
  });

  it.each([10, -1e10, 1e-9, 1e149])(
    'has the optimum of one curvature at β = γ, ηλ = 1, where both roots are 0: γ = %d',
    (gamma) => {
      const axes = { x: { from: 0, to: 1, count: 2 }, y: { from: 0, to: 1, count: 2 } };
      for (const lambda of [1, 1e-7, 5e-174]) {
        const spectrum = fromInterval(lambda, lambda);
        const plan = planMap('rate', generalMomentum, spectrum, axes, { plane: 'beta-eta-lambda', fixed: { gamma } });
        const [mark] = mapGeometryOf(plan, { include: ['optimum', 'levels'] }).marks;
        expect(mark?.at.x).toBe(gamma);
        expect(mark?.at.y).toBeCloseTo(1, 14);
      }
    },
  );
});
