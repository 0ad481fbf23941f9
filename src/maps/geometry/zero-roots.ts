import type { MapCurve, MapPoint } from '../map-geometry.ts';
import { stretches } from './chart.ts';
import { criticalCurvatures } from './critical-ends.ts';
import { tracedCurves, type GeometryContext } from './geometry-context.ts';
import { isStableAt } from './is-stable-at.ts';
import type { MomentumPlace } from './momentum-place.ts';

/**
 * Where one root of an end of the spectrum is 0, D = β − γηλ = 0, as far as all is stable: between roots of one sign and of both. With γ = c + sβ that is
 * β = cηλ/(1 − sηλ), β = 0 without look-ahead of its own.
 */
export function zeroRoots(on: MomentumPlace, context: GeometryContext): readonly MapCurve[] {
  const { constant = 0, slope = 0 } = context.method.lookAhead ?? {};
  return (constant === 0 ? [null] : criticalCurvatures(context)).flatMap((lambda) => {
    const at = (pixels: number): MapPoint => {
      const eta = on.etaAt(context, context.chart.valueAt('y', pixels));
      const x = eta * (lambda ?? 0);
      const denominator = 1 - slope * x;
      const beta = (constant * x) / denominator;
      const momentum = beta > 0.5 ? { oneMinusBeta: (denominator - constant * x) / denominator } : { beta };
      return on.place(context, { ...momentum, eta });
    };
    return tracedCurves(
      context,
      { kind: 'zero-root', value: lambda },
      stretches().map((pixelsAt) => (t) => at(pixelsAt(t))),
      (point) => isStableAt(context, point),
    );
  });
}
