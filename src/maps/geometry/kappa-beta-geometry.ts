import { fromInterval } from '../../spectrum/from-interval.ts';
import { optimalTuning } from '../../tuning/optimal-tuning.ts';
import type { MapCurve, MapPoint } from '../map-geometry.ts';
import { bestRateLevels } from './best-rate-levels.ts';
import { stretches } from './chart.ts';
import { tracedCurves, type GeometryContext } from './geometry-context.ts';
import { kappaLevels } from './kappa-levels.ts';
import type { PlaneGeometry } from './plane-geometry.ts';

/** What is known in closed form of the (κ, β) plane at the best learning rate of each point. */
export const kappaBetaGeometry: PlaneGeometry = {
  curves: {
    levels: (context, rates = defaultRates(context)) =>
      rates.flatMap((rate) =>
        bestRateLevels(context, rate).flatMap((parts) =>
          tracedCurves(
            context,
            { kind: 'level', value: rate },
            parts.map(({ at }) => at),
          ),
        ),
      ),
    critical: zeroRootLine,
    optimum: optimumLine,
    boundary: (context) =>
      bestRateLevels(context, 1)
        .flat()
        .flatMap(({ kind, at }) => tracedCurves(context, { kind, value: null }, [at])),
  },
  optimum: () => null,
  place: ({ plan }, { beta, oneMinusBeta }) => ({
    x: plan.subject.spectrum.kappa,
    y: oneMinusBeta === undefined ? (beta ?? NaN) : 1 - oneMinusBeta,
  }),
};

function defaultRates(context: GeometryContext): readonly number[] {
  return kappaLevels(context, (spectrum) => optimalTuning(context.plan.subject.method, spectrum).rateDecay);
}

/** The best momentum of each condition number. */
function optimumLine(context: GeometryContext): readonly MapCurve[] {
  const { method, spectrum } = context.plan.subject;
  const at = (pixels: number): MapPoint => {
    const kappa = context.chart.valueAt('x', pixels);
    if (!(kappa >= 1)) return { x: kappa, y: NaN };
    const { parameters } = optimalTuning(method, fromInterval(spectrum.L / kappa, spectrum.L));
    return { x: kappa, y: parameters.beta ?? NaN };
  };
  return tracedCurves(
    context,
    { kind: 'optimum', value: null },
    stretches().map((pixelsAt) => (t) => at(pixelsAt(t))),
  );
}

/** β = 0, on which every curvature has a root 0, for a method whose look-ahead vanishes there. */
function zeroRootLine(context: GeometryContext): readonly MapCurve[] {
  if (context.method.lookAhead?.constant !== 0) return [];
  return tracedCurves(
    context,
    { kind: 'zero-root', value: null },
    stretches().map((pixelsAt) => (t) => ({ x: context.chart.valueAt('x', pixelsAt(t)), y: 0 })),
  );
}
