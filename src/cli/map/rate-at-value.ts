import type { MapPlan } from '../../maps/grid-map.ts';
import { inputRangeError } from '../../numeric/input-error.ts';

/**
 * The rate ρ on the level line of a value of a layer about the rate, for level lines are found by it.
 *
 * @throws RangeError, marked as the caller's, if no rate ρ > 0 has the value.
 */
export function rateAtValue({ layer, settings }: Pick<MapPlan, 'layer' | 'settings'>, value: number): number {
  if (layer.name === 'decay') return Math.exp(-value);
  if (!(value > 0)) throw inputRangeError(`--levels must be above 0 for the layer ${layer.name}, got ${value}`);
  return layer.name === 'iterations' ? Math.exp(Math.log(settings.epsilon) / value) : value;
}
