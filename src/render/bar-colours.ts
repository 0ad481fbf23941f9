import type { MapPalette } from './map-palettes.ts';
import type { Rgb } from './rgb.ts';

/**
 * Colours of a scale. A palette of a PNG holds one more beside the transparent one, but not every reader of a short list of
 * transparencies takes the last of 256 colours for opaque.
 */
export const BAR_COLOURS = 254;

/** The colours of a scale from its low to its high end. */
export function barColours(palette: MapPalette, descending: boolean): readonly Rgb[] {
  return Array.from({ length: BAR_COLOURS }, (_, i) => {
    const fraction = (i + 0.5) / BAR_COLOURS;
    return palette.colourAt(descending ? 1 - fraction : fraction);
  });
}
