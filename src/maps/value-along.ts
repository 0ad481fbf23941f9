import type { MapAxis } from './map-axis.ts';

/** The value a part of the way along an axis, 0 at `from` and 1 at `to`: evenly in the value, or in its logarithm. */
export function valueAlong({ from, to, scale }: Required<Omit<MapAxis, 'count'>>, part: number): number {
  if (scale === 'linear') return from * (1 - part) + to * part;
  return Math.exp(Math.log(from) * (1 - part) + Math.log(to) * part);
}
