import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { plotAreas, type PlotAreas } from '../../src/render/plot-areas.ts';

const BOX = { x: 10, y: 20, width: 60, height: 40 };

/** Areas of a drawing in letters, each 10 pixels wide and high. */
function areasOf(...rows: readonly string[]): PlotAreas {
  const at = ({ x, y }: { readonly x: number; readonly y: number }): number => {
    const letter = rows[Math.floor((y - 20) / 10)]?.[Math.floor((x - 10) / 10)];
    return letter === '-' ? NaN : (letter ?? '').charCodeAt(0);
  };
  return plotAreas(at, BOX, 10);
}

describe('plotAreas', () => {
  it('parts a plot into connected areas, corners included', () => {
    const { areas, indexAt } = areasOf('aabbaa', 'abbbaa', 'bbaaaa', 'cc---c');
    expect(areas.map(({ places }) => places.length)).toEqual([3, 7, 8, 2, 3, 1]);
    expect(areas.map(({ value }) => value)).toEqual([97, 98, 97, 99, NaN, 99]);
    expect(indexAt({ x: 11, y: 21 })).toBe(0);
    expect(indexAt({ x: 69, y: 59 })).toBe(5);
    expect(areasOf('abbbbb', 'babbbb', 'bbabbb', 'bbbabb').areas).toHaveLength(2);
  });

  it('knows no area outside the plot', () => {
    const { indexAt } = areasOf('aaaaaa', 'aaaaaa', 'aaaaaa', 'aaaaaa');
    const outside = [
      [9, 30],
      [71, 30],
      [30, 19],
      [30, 61],
    ] as const;
    expect(outside.map(([x, y]) => indexAt({ x, y }))).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('has every place in just one area, of its own value', () => {
    const drawing = fc.array(fc.stringMatching(/^[ab]{6}$/), { minLength: 4, maxLength: 4 });
    fc.assert(
      fc.property(drawing, (rows) => {
        const { areas, indexAt } = areasOf(...rows);
        expect(areas.reduce((sum, { places }) => sum + places.length, 0)).toBe(24);
        areas.forEach(({ value, places }, index) => {
          for (const place of places) {
            expect(indexAt(place)).toBe(index);
            expect(rows[(place.y - 25) / 10]?.charCodeAt((place.x - 15) / 10)).toBe(value);
          }
        });
      }),
      { numRuns: 50 },
    );
  });
});
