import { encode } from 'fast-png';

import type { Rgb } from './rgb.ts';

/** A raster of at most 255 colours: the pixel from row to row, the top one first; 0 is transparent, i is colour i − 1. */
export interface Raster {
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array;
  readonly colours: readonly Rgb[];
}

/** Bytes turned into characters in one call: far below the most arguments that a call may have. */
const CHUNK = 8192;

/** A raster as a `data:` address of a PNG with a palette; equal input gives equal text on every machine. */
export function pngUri({ width, height, pixels, colours }: Raster): string {
  const palette = [[0, 0, 0, 0], ...colours.map((colour) => [...colour, 255])];
  const bytes = encode({ width, height, data: pixels, depth: 8, channels: 1, palette });
  const parts = Array.from({ length: Math.ceil(bytes.length / CHUNK) }, (_, i) =>
    String.fromCharCode(...bytes.subarray(i * CHUNK, (i + 1) * CHUNK)),
  );
  return `data:image/png;base64,${btoa(parts.join(''))}`;
}
