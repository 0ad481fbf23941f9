import type { GridMap } from '../maps/grid-map.ts';
import type { MapFrame } from './map-frame.ts';
import type { Pixel } from './path-of.ts';

/** The value of the cell at a pixel of the plot; NaN outside it. */
export function valueAt({ x, y, values }: GridMap, { box, mirrored }: MapFrame): (pixel: Pixel) => number {
  return (pixel) => {
    const across = (pixel.x - box.x) / box.width;
    const column = Math.floor((mirrored ? 1 - across : across) * x.length);
    const row = Math.floor((1 - (pixel.y - box.y) / box.height) * y.length);
    if (column < 0 || row < 0 || column >= x.length || row >= y.length) return NaN;
    return values[row * x.length + column]!;
  };
}
