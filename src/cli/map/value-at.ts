import type { MapPlan } from '../../maps/grid-map.ts';
import type { MapPoint } from '../../maps/map-geometry.ts';

/** The value of a map's layer at a point of its plane; NaN where it is undefined. */
export function valueAt({ layer, subject, plane, settings }: MapPlan, { x, y }: MapPoint): number {
  const out = new Float64Array(1);
  layer.filler({ subject, plane, settings, xs: Float64Array.of(x) })(y, out);
  return out[0] ?? NaN;
}
