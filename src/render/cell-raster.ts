import type { GridMap } from '../maps/grid-map.ts';
import type { Raster } from './png-uri.ts';
import type { Rgb } from './rgb.ts';

/** The cells of a map as a raster: rows turned over, as y grows upwards, and columns too where the picture is mirrored. */
export function cellRaster(
  { x, y, values }: Pick<GridMap, 'x' | 'y' | 'values'>,
  mirrored: boolean,
  colours: readonly Rgb[],
  paint: (value: number) => number,
): Raster {
  const [width, height] = [x.length, y.length];
  const pixels = new Uint8Array(width * height);
  for (let row = 0; row < height; row++) {
    const from = row * width;
    const to = (height - 1 - row) * width;
    for (let i = 0; i < width; i++) pixels[to + (mirrored ? width - 1 - i : i)] = paint(values[from + i]!);
  }
  return { width, height, pixels, colours };
}
