import type { GridMap } from '../maps/grid-map.ts';
import type { MapAxis } from '../maps/map-axis.ts';
import type { MapPoint } from '../maps/map-geometry.ts';
import { linearFraction, logFraction, type Axis, type AxisParts } from './axis.ts';
import { linearAxis } from './linear-axis.ts';
import { logAxis } from './log-axis.ts';
import { momentumAxis } from './momentum-axis.ts';
import type { Pixel } from './path-of.ts';
import type { Box } from './place-labels.ts';

/** Where the cells and the geometry of a map stand in a picture. */
export interface MapFrame {
  readonly x: Axis;
  readonly y: Axis;
  readonly box: Box;
  /** Whether the first column of cells stands at the right. */
  readonly mirrored: boolean;
  /** The pixel of a point, in or far outside the box. */
  readonly place: (point: MapPoint) => Pixel;
}

/** Points are kept within this many lengths of an axis: what lies infinitely low on a logarithmic one is this far away. */
const FAR = 1e4;

/** On a shorter stretch of 1 − β than this factor there are too few of 0.9, 0.99 … to label. */
const FEWEST_NINES = 100;

/** Axes around the box for a map; where 1 − β is on the x axis, momentum grows to the right all the same. */
export function mapFrame({ plane, axes }: Pick<GridMap, 'plane' | 'axes'>, box: Box): MapFrame {
  const mirrored = plane.x.symbol === '1 − β';
  const { from, to, scale } = axes.x;
  const byNines = mirrored && scale === 'log' && to >= FEWEST_NINES * from;
  const across: AxisParts = {
    title: byNines ? 'momentum β' : plane.x.title,
    domain: mirrored ? [to, from] : [from, to],
    range: [box.x, box.x + box.width],
  };
  const upwards: AxisParts = {
    title: plane.y.title,
    domain: [axes.y.from, axes.y.to],
    range: [box.y + box.height, box.y],
  };
  const logarithmic = byNines ? momentumAxis : logAxis;
  return {
    x: scale === 'log' ? logarithmic(across) : linearAxis(across),
    y: axes.y.scale === 'log' ? logAxis(upwards) : linearAxis(upwards),
    box,
    mirrored,
    place: ({ x, y }) => ({ x: placeAlong(axes.x, across, x), y: placeAlong(axes.y, upwards, y) }),
  };
}

function placeAlong({ scale }: MapAxis, { domain, range: [first, last] }: AxisParts, value: number): number {
  const fraction = scale === 'log' ? logFraction(domain, value) : linearFraction(domain, value);
  return first + Math.min(Math.max(fraction, -FAR), FAR) * (last - first);
}
