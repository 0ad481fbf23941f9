import { categoryIn } from '../maps/counted.ts';
import type { GridMap } from '../maps/grid-map.ts';
import { rateLayer } from '../maps/layers/rate.ts';
import type { MapGeometry } from '../maps/map-geometry.ts';
import { boundaryRings } from './boundary-rings.ts';
import { evenOddStretches, hatchLines, whereTrue, type StretchesOf } from './hatch-lines.ts';
import { layerLook } from './layer-look.ts';
import type { MapFrame } from './map-frame.ts';
import { concat, element, type Markup } from './markup.ts';
import { pathOf, type Pixel } from './path-of.ts';
import { valueAt } from './value-at.ts';

/** Where a method diverges, as it is drawn. */
export interface DivergedArea {
  /** Whether the cells in it are covered, up to the exact boundary. */
  readonly hidden: boolean;
  /** Whether any of it is in the plot. */
  readonly exists: boolean;
  /** What hides the cells outside an exact boundary, and the hatching. */
  readonly content: Markup;
}

/** What a category of divergence is called. */
const DIVERGES: ReadonlySet<string> = new Set(['diverges', 'unstable', 'all diverge']);
/** Share of the cells that must be on the right side of an exact boundary for it to be taken. */
const AGREEMENT = 0.95;
/** Cells along each axis that are asked. */
const SAMPLES = 24;

/** The hatched area of a map: outside the exact boundary of stability where that is known, else the cells that diverge. */
export function divergedArea(map: GridMap, geometry: MapGeometry, frame: MapFrame): DivergedArea {
  const { outside } = layerLook(map.layer.name);
  const rings = outside === 'all' ? null : boundaryRings(geometry, frame);
  const area = rings === null ? null : oriented(rings, map, frame);
  const lines = hatchLines(frame.box, area === null ? divergingCells(map, frame) : evenOddStretches(area));
  const hidden = area !== null && outside === 'nothing';
  const cover = hidden ? area.map((ring) => pathOf(ring, 'closed')).join('') : '';
  return {
    hidden,
    exists: lines !== '',
    content: concat(
      cover === '' ? null : element('path', { class: 'hb-blank', d: cover }),
      lines === '' || hidden ? null : element('path', { class: 'hb-casing', d: lines }),
      lines === '' ? null : element('path', { class: 'hb-hatch', d: lines }),
    ),
  };
}

/** Whether a value of the map says that the method diverges. */
export function divergesIn({ categories, layer }: Pick<GridMap, 'categories' | 'layer'>): (value: number) => boolean {
  if (categories === null) return layerLook(layer.name).diverges;
  const index = categories.findIndex((word) => DIVERGES.has(word));
  return (value) => categoryIn(value) === index;
}

function divergingCells(map: GridMap, frame: MapFrame): StretchesOf {
  const diverges = divergesIn(map);
  const value = valueAt(map, frame);
  return whereTrue((pixel) => diverges(value(pixel)));
}

/**
 * The outlines such that the even–odd rule holds where the method diverges: as they are, or with one around all the plot,
 * whichever agrees with the rates at some of the cells. Null if neither does.
 */
function oriented(
  rings: readonly (readonly Pixel[])[],
  { subject, plane, settings, x, y }: GridMap,
  { box, place }: MapFrame,
): readonly (readonly Pixel[])[] | null {
  const [xs, ys] = [sampled(x), sampled(y)];
  const fill = rateLayer.filler({ subject, plane, settings, xs });
  const rates = new Float64Array(xs.length);
  const inside = evenOddStretches(rings);
  let agreeing = 0;
  for (const value of ys) {
    fill(value, rates);
    for (const [i, rate] of rates.entries()) {
      const at = place({ x: xs[i]!, y: value });
      const isInside = inside(at.x + at.y, at.x, at.x + 1).some(([from]) => from === at.x);
      if (isInside === rate >= 1) agreeing += 1;
    }
  }
  const agreement = agreeing / (xs.length * ys.length);
  if (agreement >= AGREEMENT) return rings;
  const [left, top] = [box.x - box.width, box.y - box.height];
  const [right, bottom] = [box.x + 2 * box.width, box.y + 2 * box.height];
  const around = [
    { x: left, y: top },
    { x: right, y: top },
    { x: right, y: bottom },
    { x: left, y: bottom },
  ];
  return agreement <= 1 - AGREEMENT ? [around, ...rings] : null;
}

/** Some of the positions along an axis, evenly spaced. */
function sampled(positions: Float64Array): Float64Array {
  const stride = Math.ceil(positions.length / SAMPLES);
  return positions.filter((_, i) => i % stride === Math.floor(stride / 2));
}
