import type { GridMap } from '../maps/grid-map.ts';
import type { MapGeometry } from '../maps/map-geometry.ts';
import { hatchLines, outsideRings, whereTrue } from './hatch-lines.ts';
import { layerLook } from './layer-look.ts';
import type { MapFrame } from './map-frame.ts';
import { concat, element, type Markup } from './markup.ts';
import { pathOf } from './path-of.ts';
import { stableRings } from './stable-rings.ts';
import { valueAt } from './value-at.ts';

/** Where a method diverges, as it is drawn. */
export interface DivergedArea {
  /** Whether its edge is the exact boundary; else it consists of cells. */
  readonly exact: boolean;
  /** Whether any of it is in the plot. */
  readonly exists: boolean;
  /** What hides the cells outside an exact boundary, and the hatching. */
  readonly content: Markup;
}

/** The hatched area of a map: outside the exact boundary of stability where that closes, else the cells that diverge. */
export function divergedArea(map: GridMap, geometry: MapGeometry, frame: MapFrame): DivergedArea {
  const { box } = frame;
  const rings = map.categories === null && layerLook(map.layer.name).bounded ? stableRings(geometry, frame) : null;
  const diverges = divergesIn(map);
  const value = valueAt(map, frame);
  const lines = hatchLines(box, rings === null ? whereTrue((pixel) => diverges(value(pixel))) : outsideRings(rings));
  const hatching = lines === '' ? null : element('path', { class: 'hb-hatch', d: lines });
  if (rings === null) return { exact: false, exists: lines !== '', content: concat(hatching) };
  const corners = [
    { x: box.x, y: box.y },
    { x: box.x + box.width, y: box.y },
    { x: box.x + box.width, y: box.y + box.height },
    { x: box.x, y: box.y + box.height },
  ];
  const outside = [corners, ...rings].map((ring) => pathOf(ring, 'closed')).join('');
  return {
    exact: true,
    exists: lines !== '',
    content: concat(element('path', { class: 'hb-blank', d: outside }), hatching),
  };
}

/** Whether a value of the map says that the method diverges. */
export function divergesIn({ categories, layer }: GridMap): (value: number) => boolean {
  if (categories === null) return layerLook(layer.name).diverges;
  const index = categories.findIndex((word) => word.startsWith('diverges'));
  return (value) => value === index;
}
