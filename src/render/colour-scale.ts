import type { Axis } from './axis.ts';
import type { MapPaletteKind } from './map-palettes.ts';

/** One way to read a colour scale: a title, and an axis along the bar. */
export interface ScaleReading {
  readonly title: string;
  /** The axis along a bar between two pixels. */
  axis(range: readonly [number, number]): Axis;
}

/** How values become colours. */
export interface ColourScale {
  readonly kind: MapPaletteKind;
  /** The values at its two ends. */
  readonly domain: readonly [number, number];
  /** Whether a large value takes the first colour of the palette: its last is the best value's. */
  readonly descending: boolean;
  /** Which ends of the bar stand for everything beyond them too. */
  readonly beyond: { readonly low: boolean; readonly high: boolean };
  /** How the bar is read: the layer's own numbers, and perhaps others. */
  readonly readings: readonly ScaleReading[];
  /** How far a value is from the low to the high end of the bar; below 0 and above 1 beyond them, NaN if undefined. */
  fractionOf(value: number): number;
}
