import type { Pixel } from './path-of.ts';
import type { Box } from './place-labels.ts';

/** A connected area of a plot in which a map has one value. */
export interface PlotArea {
  readonly value: number;
  /** The regularly spaced places in it. */
  readonly places: readonly Pixel[];
}

/** The areas of a plot at the regularly spaced places that are looked at. */
export interface PlotAreas {
  readonly areas: readonly PlotArea[];
  /** The index of the area at a pixel; undefined outside the plot. */
  readonly indexAt: (pixel: Pixel) => number | undefined;
}

const NEIGHBOURS = [-1, 0, 1].flatMap((i) => [-1, 0, 1].map((j) => [i, j] as const));

/** Parts a plot into connected areas of equal value, at places that are `step` pixels apart. */
export function plotAreas(valueAt: (pixel: Pixel) => number, box: Box, step: number): PlotAreas {
  const [columns, rows] = [Math.floor(box.width / step), Math.floor(box.height / step)];
  const placeOf = (place: number): Pixel => ({
    x: box.x + ((place % columns) + 0.5) * step,
    y: box.y + (Math.floor(place / columns) + 0.5) * step,
  });
  const values = Array.from({ length: columns * rows }, (_, place) => valueAt(placeOf(place)));
  const indices = new Array<number | undefined>(values.length).fill(undefined);
  const areas: PlotArea[] = [];
  values.forEach((value, start) => {
    if (indices[start] !== undefined) return;
    const found = [start];
    indices[start] = areas.length;
    // The list grows while it is gone through.
    for (const place of found) {
      for (const [i, j] of NEIGHBOURS) {
        const [column, row] = [(place % columns) + i, Math.floor(place / columns) + j];
        const next = row * columns + column;
        if (column < 0 || column >= columns || row < 0 || row >= rows || indices[next] !== undefined) continue;
        if (!Object.is(values[next], value)) continue;
        indices[next] = areas.length;
        found.push(next);
      }
    }
    areas.push({ value, places: found.sort((a, b) => a - b).map(placeOf) });
  });
  return {
    areas,
    indexAt: ({ x, y }) => {
      const [column, row] = [Math.floor((x - box.x) / step), Math.floor((y - box.y) / step)];
      return column < 0 || column >= columns ? undefined : indices[row * columns + column];
    },
  };
}
