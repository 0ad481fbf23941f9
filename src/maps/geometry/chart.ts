import type { MapAxes } from '../grid-map.ts';
import type { MapPoint } from '../map-geometry.ts';
import { valueAlong } from '../value-along.ts';

/** A picture of this many pixels each way: what curves are drawn well enough for. */
const PIXELS = 600;
/** Curves are cut this many pixels beyond its edges. */
const MARGIN = 24;
const LEAST = -MARGIN;
const MOST = PIXELS + MARGIN;

/** A point of a plane with its place in the picture. */
export interface PlacedPoint {
  /** Pixels to the right of the left edge; -Infinity for what a logarithmic axis does not have. */
  readonly x: number;
  /** Pixels above the lower edge. */
  readonly y: number;
  /** The point. */
  readonly point: MapPoint;
}

/** The rectangle of a map as a picture. */
export interface Chart {
  /** Puts a point of the plane into the picture. */
  place(point: MapPoint): PlacedPoint;
  /** On which sides of the picture and its margin a place is, as bits; 0 inside. */
  sides(place: PlacedPoint): number;
  /** The value on an axis at so many pixels from its start. */
  valueAt(axis: 'x' | 'y', pixels: number): number;
  /** Where curves are cut to the right and above. */
  readonly last: MapPoint;
}

/** The picture of the rectangle that two axes span. */
export function chartOf(axes: MapAxes): Chart {
  return {
    place: (point) => ({ x: PIXELS * partAt(axes.x, point.x), y: PIXELS * partAt(axes.y, point.y), point }),
    sides({ x, y }) {
      if (Number.isNaN(x) || Number.isNaN(y)) return 16;
      return (x < LEAST ? 1 : 0) | (x > MOST ? 2 : 0) | (y < LEAST ? 4 : 0) | (y > MOST ? 8 : 0);
    },
    valueAt: (axis, pixels) => valueAlong(axes[axis], pixels / PIXELS),
    last: { x: valueAlong(axes.x, MOST / PIXELS), y: valueAlong(axes.y, MOST / PIXELS) },
  };
}

/**
 * The picture from margin to margin, along either axis, in stretches between corners: each the pixel at t from 0 to 1. A curve
 * that has corners is traced in as many parts.
 */
export function stretches(...corners: readonly number[]): readonly ((t: number) => number)[] {
  const inside = corners.filter((pixel) => pixel > LEAST && pixel < MOST).sort((a, b) => a - b);
  return [...inside, MOST].map((to, i) => {
    const from = inside[i - 1] ?? LEAST;
    return (t) => (t === 1 ? to : from + t * (to - from));
  });
}

/** How far along an axis a value is: 0 at `from`, 1 at `to`. */
function partAt({ from, to, scale }: MapAxes['x'], value: number): number {
  if (scale === 'linear') return (value - from) / (to - from);
  return value <= 0 ? -Infinity : (Math.log(value) - Math.log(from)) / (Math.log(to) - Math.log(from));
}
