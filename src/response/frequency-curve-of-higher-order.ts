import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { MethodParameters, ParameterValue } from '../methods/method.ts';
import { filterGain } from './filter-gain.ts';
import type { FrequencyCurve } from './frequency-curve.ts';
import { gradientFilter } from './gradient-filter.ts';

/** Points of the curve, and its lowest frequency. */
const POINTS = 257;
const LOWEST = 1e-3;

/**
 * The frequency response of the steps of a method of higher order, for a picture: its transfer function from gradients to steps at
 * $e^{i\omega}$, as {@link memoryOfHigherOrder} has it.
 *
 * @param method - One of `HIGHER_ORDER_METHODS`, or your own.
 * @param parameters - The method's parameters.
 * @returns Magnitudes and phases at 257 frequencies from 0.001 to π; null where the method has no such response.
 * @throws RangeError or TypeError if a parameter is missing, unknown or out of its range.
 * @example
 * ```ts
 * import { aggregatedMomentum, frequencyCurveOfHigherOrder } from 'heavyball';
 * const curve = frequencyCurveOfHigherOrder(aggregatedMomentum, { betas: [0, 0.9], eta: 1 });
 * curve?.magnitudes.at(-1); // => 0.763158
 * ```
 */
export function frequencyCurveOfHigherOrder<P extends MethodParameters>(
  method: HigherOrderMethod<P>,
  parameters: P,
): FrequencyCurve | null {
  const filter = gradientFilter(method, parameters);
  if (filter === null) return null;
  const omegas = Array.from({ length: POINTS }, (_, i) => Math.PI * (LOWEST / Math.PI) ** (1 - i / (POINTS - 1)));
  const responses = omegas.map((omega) => filterGain(filter, omega));
  const given = Object.entries(parameters).flatMap(([name, value]: [string, ParameterValue | undefined]) =>
    value === undefined ? [] : [[name, value] as const],
  );
  return {
    label: method.title,
    convention: { name: method.name, title: method.title, parameters: method.parameters },
    parameters: Object.fromEntries(given),
    omegas,
    magnitudes: responses.map(({ magnitude }) => magnitude),
    phases: responses.map(({ phase }) => phase),
  };
}
