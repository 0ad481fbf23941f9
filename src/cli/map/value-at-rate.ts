import type { MapPlan } from '../../maps/grid-map.ts';

/** The value of a layer about the rate where the rate is ρ: the inverse of {@link rateAtValue}. */
export function valueAtRate({ layer, settings }: Pick<MapPlan, 'layer' | 'settings'>, rate: number): number {
  if (layer.name === 'decay') return -Math.log(rate);
  return layer.name === 'iterations' ? Math.log(settings.epsilon) / Math.log(rate) : rate;
}
