import {
  interpolateBrBG,
  interpolateCividis,
  interpolateInferno,
  interpolateMagma,
  interpolatePlasma,
  interpolatePuOr,
  interpolateRdBu,
  interpolateViridis,
} from 'd3-scale-chromatic';

import { inputRangeError } from '../numeric/input-error.ts';
import { describe } from '../numeric/check.ts';
import { rgbOf, type Rgb } from './rgb.ts';

/** What a palette is for: values that grow, or values on two sides of a neutral one. */
export type MapPaletteKind = 'sequential' | 'diverging';

/** Colours for numbers. */
export interface MapPalette {
  readonly name: string;
  readonly kind: MapPaletteKind;
  /** The colour at t ∈ [0, 1]. */
  colourAt(t: number): Rgb;
}

/** Perceptually even palettes that every common kind of colour vision can read; the first of each kind is the usual one. */
const MAP_PALETTES: readonly MapPalette[] = [
  palette('viridis', 'sequential', interpolateViridis),
  palette('cividis', 'sequential', interpolateCividis),
  palette('magma', 'sequential', interpolateMagma),
  palette('inferno', 'sequential', interpolateInferno),
  palette('plasma', 'sequential', interpolatePlasma),
  palette('orange-purple', 'diverging', interpolatePuOr),
  palette('red-blue', 'diverging', interpolateRdBu),
  palette('brown-teal', 'diverging', interpolateBrBG),
];

/** The names of all palettes. */
export const MAP_PALETTE_NAMES: readonly string[] = MAP_PALETTES.map(({ name }) => name);

/** The palette of a name, or the usual one of a kind; a palette of the other kind is refused. */
export function mapPalette(kind: MapPaletteKind, name?: string): MapPalette {
  const fitting = MAP_PALETTES.filter((candidate) => candidate.kind === kind);
  const found = name === undefined ? fitting[0] : fitting.find((candidate) => candidate.name === name);
  if (found !== undefined) return found;
  const names = fitting.map((candidate) => candidate.name).join(', ');
  throw inputRangeError(`gridMapSvg: palette must be one of ${names} for this layer, got ${describe(name)}`);
}

function palette(name: string, kind: MapPaletteKind, interpolate: (t: number) => string): MapPalette {
  return { name, kind, colourAt: (t) => rgbOf(interpolate(t)) };
}
