import type { MapPlan } from './grid-map.ts';

/** Fills rows `first` to `last` − 1 of a planned map into an array of the caller's, from its start. */
export function fillRows(
  { layer, subject, plane, settings, x, y }: MapPlan,
  first: number,
  last: number,
  out: Float64Array,
): void {
  const fill = layer.filler({ subject, plane, settings, xs: x });
  for (let row = first; row < last; row++) {
    const start = (row - first) * x.length;
    fill(y[row]!, out.subarray(start, start + x.length));
  }
}
