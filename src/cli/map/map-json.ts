import type { MapDocument } from '../../io/map-document.ts';
import { mapBadgeOf } from '../../maps/geometry/map-badge-of.ts';
import type { GridMap, MapPlan } from '../../maps/grid-map.ts';
import type { MapGeometry } from '../../maps/map-geometry.ts';
import { toJson } from '../to-json.ts';

/** A map as JSON: what made it, what its axes and values are, what lies over it, and the values, row after row from the lowest y up. */
export function mapJson(map: GridMap, geometry: MapGeometry, document: MapDocument): string {
  const { categories, x, y, values } = map;
  return toJson({
    ...document,
    ...mapWords(map),
    geometry,
    badge: mapBadgeOf(map, geometry),
    categories,
    x,
    y,
    values,
  });
}

/** What the axes and values of a map are, in words. */
export function mapWords({ layer, plane }: MapPlan): object {
  const { name, title, unit, meaning } = layer;
  const axis = ({ symbol, title: words }: typeof plane.x): object => ({ symbol, title: words });
  return {
    layer: { name, title, unit, meaning },
    plane: { name: plane.name, title: plane.title, x: axis(plane.x), y: axis(plane.y) },
  };
}
