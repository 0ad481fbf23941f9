import { isSecondOrder, type AnyMethod } from '../methods/any-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import { extremesOf } from '../numeric/extremes-of.ts';
import type { NoiseMark } from '../render/noise-frontier-svg.ts';
import { noiseOfHigherOrder } from '../response/noise-of-higher-order.ts';
import { stationaryVariance } from '../response/stationary-variance.ts';
import type { Spectrum } from '../spectrum/spectrum.ts';
import { analyze } from '../stability/analyze.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';

/** How fast and how quiet a method of any order is with its parameters, given or tuned; null where it is not stable. */
export function noiseMarkOf(
  method: AnyMethod,
  parameters: MethodParameters,
  spectrum: Spectrum,
  whose: 'as given' | 'tuned',
): NoiseMark | null {
  const { modes, stability, rateGap } = analyze(method, parameters, spectrum);
  if (stability !== 'stable') return null;
  const variances = modes.map(({ lambda }) =>
    isSecondOrder(method)
      ? stationaryVariance(analyzeMode(method, parameters, lambda))
      : noiseOfHigherOrder(method, parameters, lambda).iterate.variance,
  );
  return { label: `${method.title}, ${whose}`, rateGap, variance: extremesOf(variances)[1] };
}
