import type { Raster } from './png-uri.ts';

/** A raster as a canvas takes it: red, green, blue and opacity of each pixel, row by row. */
export function rgbaOf({ pixels, colours }: Pick<Raster, 'pixels' | 'colours'>): Uint8ClampedArray<ArrayBuffer> {
  const bytes = new Uint8ClampedArray(4 * pixels.length);
  const table = new Uint8ClampedArray(4 * (colours.length + 1));
  colours.forEach((colour, i) => {
    table.set([...colour, 255], 4 * (i + 1));
  });
  const words = new Uint32Array(bytes.buffer);
  const wordOf = new Uint32Array(table.buffer);
  for (let i = 0; i < pixels.length; i++) words[i] = wordOf[pixels[i]!]!;
  return bytes;
}
