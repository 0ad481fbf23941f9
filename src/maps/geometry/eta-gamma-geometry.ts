import { analyze } from '../../stability/analyze.ts';
import { endsOf } from '../ends-of.ts';
import { levelRates } from '../level-rates.ts';
import type { MapCurve, MapPoint } from '../map-geometry.ts';
import { stretches } from './chart.ts';
import { criticalCurvatures } from './critical-ends.ts';
import { etaGammaEdges } from './eta-gamma-edges.ts';
import { etaGammaLevel, gammaOn, middleOf, type GammaStrip } from './eta-gamma-level.ts';
import { fixedMomentum } from './fixed-momentum.ts';
import { exactCurves, tracedCurves, type GeometryContext } from './geometry-context.ts';
import { isStableAt } from './is-stable-at.ts';
import { joinRing } from './join-pieces.ts';
import type { PlaneGeometry } from './plane-geometry.ts';
import { smallestLevel } from './smallest-level.ts';
import { traceCurve } from './trace-curve.ts';

/** Level sets of rates below this are smaller than the rounding of their points. */
const SMALLEST_RATE = 2 ** -26;

/** What is known in closed form of the (η, γ) plane at fixed β; its optimum is a point of the smallest level that has any. */
export const etaGammaGeometry: PlaneGeometry = {
  curves: {
    levels: (context, rates = defaultRates(context)) => rates.flatMap((rate) => levelLines(context, rate)),
    critical: criticalLines,
    boundary: boundaryLines,
  },
  optimum: bestPoint,
  place: (_context, { eta, gamma = NaN }) => ({ x: eta, y: gamma }),
};

function levelOf(context: GeometryContext, rate: number): readonly GammaStrip[] {
  return etaGammaLevel(fixedMomentum(context), context.plan.subject.spectrum, rate);
}

/** The best learning rate and look-ahead for the momentum; null where nothing is stable. */
function bestPoint(context: GeometryContext): MapPoint | null {
  const strip = smallestLevel((rate) => levelOf(context, rate)[0] ?? null, SMALLEST_RATE);
  if (strip === null) return null;
  const w = middleOf(strip);
  return { x: 1 / w, y: (gammaOn(strip.lower, w) + gammaOn(strip.upper, w)) / 2 };
}

function defaultRates(context: GeometryContext): readonly number[] {
  const { method, fixed, spectrum } = context.plan.subject;
  const best = bestPoint(context);
  if (best === null) return [];
  return levelRates(analyze(method, { ...fixed, eta: best.x, gamma: best.y }, endsOf(spectrum)).rateDecay);
}

/** The lines on which the rate is r. */
function levelLines(context: GeometryContext, rate: number): readonly MapCurve[] {
  const edges = etaGammaEdges(levelOf(context, rate), context.chart.last.x);
  return exactCurves(
    { kind: 'level', value: rate },
    joinRing(edges.flatMap(({ at }) => traceCurve(context.chart, at))),
  );
}

/** Each piece of the boundary of stability, η = 0 among them where small learning rates are stable. */
function boundaryLines(context: GeometryContext): readonly MapCurve[] {
  const strips = levelOf(context, 1);
  const { mu } = context.plan.subject.spectrum;
  const onAxis = stretches().map((pixelsAt) => (t: number) => ({ x: 0, y: context.chart.valueAt('y', pixelsAt(t)) }));
  const { exact } = fixedMomentum(context);
  const isStableAtZero = Math.abs(exact.hi) < 1;
  return [
    ...(isStableAtZero ? tracedCurves(context, { kind: 'fold', value: mu }, onAxis) : []),
    ...etaGammaEdges(strips, context.chart.last.x).flatMap(({ bound, at }) =>
      tracedCurves(context, { kind: bound.kind, value: bound.lambda }, [at]),
    ),
  ];
}

/** Where each end of the spectrum has a double root z = 1 − √(ηλ), γ = (β − z²)/(ηλ), or a root 0, γ = β/(ηλ), as far as all is stable. */
function criticalLines(context: GeometryContext): readonly MapCurve[] {
  const { beta, oneMinusBeta } = fixedMomentum(context);
  return criticalCurvatures(context).flatMap((lambda) => {
    // z from 1 to 0, and on to −1.
    const doubleRoot = (z: number): MapPoint => {
      const x = (1 - z) * (1 - z);
      return { x: x / lambda, y: ((1 - z) * (1 + z) - oneMinusBeta) / x };
    };
    const zeroRoot = (t: number): MapPoint => {
      const eta = (4 * t) / lambda;
      return { x: eta, y: beta / (eta * lambda) };
    };
    const wanted = (point: MapPoint): boolean => isStableAt(context, point);
    const between = (from: number, to: number) => (t: number) => doubleRoot(t === 1 ? to : from + t * (to - from));
    // γ has its extremum along the curve at z = β.
    const rising = beta > 0 && beta < 1 ? [between(1, beta), between(beta, 0)] : [between(1, 0)];
    const falling = beta > -1 && beta < 0 ? [between(0, beta), between(beta, -1)] : [between(0, -1)];
    return [
      ...tracedCurves(context, { kind: 'zero-root', value: lambda }, [zeroRoot], wanted),
      ...tracedCurves(context, { kind: 'critical', value: lambda }, rising, wanted),
      ...tracedCurves(context, { kind: 'alternating-critical', value: lambda }, falling, wanted),
    ];
  });
}
