import type { MapOverlays } from '../../io/map-document.ts';
import { mapGeometryOf } from '../../maps/geometry/map-geometry-of.ts';
import type { GridMap } from '../../maps/grid-map.ts';
import type { MapGeometry } from '../../maps/map-geometry.ts';

/** What lies over a map, as curves and marks. */
export function overlayGeometry(map: GridMap, { include, values, given, points, paths }: MapOverlays): MapGeometry {
  const { curves, marks } = mapGeometryOf(map, { include, values });
  return {
    curves: [
      ...curves,
      ...paths.map((path) => ({ ...path, kind: 'trajectory' as const, value: null, exact: true, closed: false })),
    ],
    marks: [
      ...marks,
      ...points.map(({ label, x, y }) => ({ kind: 'point' as const, label, at: { x, y } })),
      ...(given === null ? [] : [{ kind: 'given' as const, label: 'given', at: given }]),
    ],
  };
}
