import { describe, expect, it } from 'vitest';

import { CATEGORY_COLOURS } from '../../src/render/category-colours.ts';
import { MAP_PALETTE_NAMES, mapPalette, type MapPalette } from '../../src/render/map-palettes.ts';
import { rgbOf, type Rgb } from '../../src/render/rgb.ts';

/** The lightness L* of CIE 1976 of an sRGB colour. */
function lightness(colour: Rgb): number {
  const [red = 0, green = 0, blue = 0] = colour.map((byte) => {
    const part = byte / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue;
  return luminance > 0.008856 ? 116 * Math.cbrt(luminance) - 16 : 903.3 * luminance;
}

const steps = (palette: MapPalette, from: number, to: number): readonly number[] =>
  Array.from({ length: 21 }, (_, i) => lightness(palette.colourAt(from + (i / 20) * (to - from))));

describe('mapPalette', () => {
  it('has sequential palettes that grow lighter all the way, so that they read in grey', () => {
    for (const name of ['viridis', 'cividis', 'magma', 'inferno', 'plasma']) {
      const values = steps(mapPalette('sequential', name), 0, 1);
      values.slice(1).forEach((value, i) => {
        expect(value).toBeGreaterThan(values[i]!);
      });
    }
  });

  it('has diverging palettes that grow darker to both sides of the middle', () => {
    for (const name of ['orange-purple', 'red-blue', 'brown-teal']) {
      for (const end of [0, 1]) {
        const values = steps(mapPalette('diverging', name), 0.5, end);
        values.slice(1).forEach((value, i) => {
          expect(value).toBeLessThan(values[i]! + 0.2);
        });
      }
    }
  });

  it('takes the first of a kind unless one is named', () => {
    expect(mapPalette('sequential').name).toBe('viridis');
    expect(mapPalette('diverging').name).toBe('orange-purple');
    expect(MAP_PALETTE_NAMES).toHaveLength(8);
  });
});

describe('rgbOf', () => {
  it('reads both ways in which colours are written', () => {
    expect(rgbOf('#0a10ff')).toEqual([10, 16, 255]);
    expect(rgbOf('rgb(10, 16, 255)')).toEqual([10, 16, 255]);
  });
});

describe('CATEGORY_COLOURS', () => {
  it('are all different', () => {
    expect(new Set(CATEGORY_COLOURS.map((colour) => colour.join(','))).size).toBe(CATEGORY_COLOURS.length);
  });
});
