import { fromInterval } from '../../spectrum/from-interval.ts';
import type { Spectrum } from '../../spectrum/spectrum.ts';
import { columnAt, type LevelColumn } from '../../stability/level-column.ts';
import { levelConditions } from '../../stability/level-conditions.ts';
import { lookAheadOf } from '../../stability/look-ahead-of.ts';
import { findBestEta } from '../../tuning/find-best-eta.ts';
import { optimalTuning } from '../../tuning/optimal-tuning.ts';
import type { BestParameters } from '../../tuning/tuning.ts';
import type { MapCurve, MapPoint } from '../map-geometry.ts';
import { stretches } from './chart.ts';
import { criticalEnds } from './critical-ends.ts';
import { fixedMomentum } from './fixed-momentum.ts';
import { tracedCurves, type GeometryContext } from './geometry-context.ts';
import { kappaLevels } from './kappa-levels.ts';
import { largestKappa } from './largest-kappa.ts';
import type { PlaneGeometry } from './plane-geometry.ts';
import { specialRoots } from './special-roots.ts';

/**
 * What is known in closed form of the (κ, ηL) plane. What happens at one value X of ηλ happens on L along ηL = X, and on μ
 * along ηL = κX.
 */
export const kappaEtaLGeometry: PlaneGeometry = {
  curves: {
    levels: (context, rates = kappaLevels(context, (spectrum) => bestOn(context, spectrum)?.rateDecay ?? null)) =>
      rates.flatMap((rate) => levelLine(context, rate)),
    critical: criticalLines,
    ridge: ridgeLine,
    boundary: boundaryLines,
  },
  optimum: () => null,
  place: ({ plan }, { eta }) => ({ x: plan.subject.spectrum.kappa, y: eta * plan.subject.spectrum.L }),
};

/** The ηλ with ρ ≤ r at the momentum of the map; null where there are none, or where the rate does not depend on ηλ. */
function columnOf(context: GeometryContext, rate: number): LevelColumn | null {
  const conditions = levelConditions(rate, lookAheadOf('mapGeometryOf', context.method));
  return columnAt(conditions, fixedMomentum(context).exact);
}

/** The line on which the rate is r: up ηL = κa to where it meets ηL = b, and back along that, [a, b] being the ηλ with ρ ≤ r. */
function levelLine(context: GeometryContext, rate: number): readonly MapCurve[] {
  const column = columnOf(context, rate);
  if (column === null) return [];
  const [a, b] = [column.lower.value.hi, column.upper.value.hi];
  const kappa = largestKappa(column);
  if (!(kappa >= 1)) return [];
  const end = Math.min(kappa, context.chart.last.x);
  const top = (t: number): MapPoint => ({ x: end ** (1 - t), y: b });
  const rising = (t: number): MapPoint => ({ x: end ** t, y: t === 1 && end === kappa ? b : a * end ** t });
  return tracedCurves(context, { kind: 'level', value: rate }, a > 0 ? [rising, top] : [top]);
}

/** The lower and the upper end of the stable learning rates. */
function boundaryLines(context: GeometryContext): readonly MapCurve[] {
  const column = columnOf(context, 1);
  if (column === null || column.isOnWall) return [];
  const { lower, upper } = column;
  const end = Math.min(largestKappa(column), context.chart.last.x);
  const { L } = context.plan.subject.spectrum;
  return [
    ...tracedCurves(context, { kind: lower.condition?.kind ?? 'fold', value: null }, [
      (t) => ({ x: end ** t, y: lower.value.hi * end ** t }),
    ]),
    ...tracedCurves(context, { kind: upper.condition?.kind ?? 'flip', value: L }, [
      (t) => ({ x: end ** t, y: upper.value.hi }),
    ]),
  ];
}

/** Where L and where μ has a double root or a root 0, as far as all is stable. */
function criticalLines(context: GeometryContext): readonly MapCurve[] {
  const column = columnOf(context, 1);
  if (column === null || column.isOnWall) return [];
  const [a, b] = [column.lower.value.hi, column.upper.value.hi];
  const { beta, oneMinusBeta, gamma } = fixedMomentum(context);
  const { L } = context.plan.subject.spectrum;
  const roots = specialRoots(beta, oneMinusBeta, gamma).filter(({ etaLambda }) => etaLambda > a && etaLambda < b);
  return roots.flatMap(({ kind, etaLambda }) => {
    const ends = criticalEnds(context);
    const endOfL = Math.min(a > 0 ? etaLambda / a : Infinity, context.chart.last.x);
    const endOfMu = Math.min(b / etaLambda, context.chart.last.x);
    return [
      ...(ends.includes('L')
        ? tracedCurves(context, { kind, value: L }, [(t) => ({ x: endOfL ** t, y: etaLambda })])
        : []),
      ...(ends.includes('mu')
        ? tracedCurves(context, { kind, value: null }, [(t) => ({ x: endOfMu ** t, y: etaLambda * endOfMu ** t })])
        : []),
    ];
  });
}

/** The best ηL of each condition number. */
function ridgeLine(context: GeometryContext): readonly MapCurve[] {
  const { L } = context.plan.subject.spectrum;
  const at = (pixels: number): MapPoint => {
    const kappa = context.chart.valueAt('x', pixels);
    const best = kappa >= 1 ? bestOn(context, fromInterval(L / kappa, L)) : null;
    return { x: kappa, y: best === null ? NaN : best.parameters.eta * L };
  };
  return tracedCurves(
    context,
    { kind: 'best-eta', value: null },
    stretches().map((pixelsAt) => (t) => at(pixelsAt(t))),
  );
}

/** The best learning rate on a spectrum with the momentum of the map; null when none is stable. */
function bestOn(context: GeometryContext, spectrum: Spectrum): BestParameters | null {
  const { parameter } = fixedMomentum(context);
  if (parameter === null) return optimalTuning(context.plan.subject.method, spectrum);
  return findBestEta('mapGeometryOf', context.method, parameter, spectrum);
}
