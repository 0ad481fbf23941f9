import { categoryIn } from '../maps/counted.ts';
import type { GridMap } from '../maps/grid-map.ts';
import type { MapFrame } from './map-frame.ts';
import type { Pixel } from './path-of.ts';

/** The value of the cell at a pixel of the plot, without what is counted beside a category; NaN outside it. */
export function valueAt({ x, y, values, categories }: GridMap, { box, mirrored }: MapFrame): (pixel: Pixel) => number {
  return (pixel) => {
    const across = (pixel.x - box.x) / box.width;
    const column = Math.floor((mirrored ? 1 - across : across) * x.length);
    const row = Math.floor((1 - (pixel.y - box.y) / box.height) * y.length);
    if (column < 0 || row < 0 || column >= x.length || row >= y.length) return NaN;
    const value = values[row * x.length + column]!;
    return categories === null ? value : categoryIn(value);
  };
}
