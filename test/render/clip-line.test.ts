import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { clipLine } from '../../src/render/clip-line.ts';
import { real } from '../helpers/real.ts';

const BOX = { x: 0, y: 0, width: 10, height: 10 };
const coordinate = real(-1e6, 1e6);

describe('clipLine', () => {
  it('keeps the slope of a line that goes far beyond the box', () => {
    fc.assert(
      fc.property(coordinate, coordinate, (dx, dy) => {
        fc.pre(Math.hypot(dx, dy) > 100);
        const line = [
          { x: 5 - dx, y: 5 - dy },
          { x: 5 + dx, y: 5 + dy },
        ];
        const [[from, to] = []] = clipLine(line, BOX);
        expect(from).toBeDefined();
        for (const end of [from, to]) {
          const { x = NaN, y = NaN } = end ?? {};
          expect(Math.abs((x - 5) * dy - (y - 5) * dx) / Math.hypot(dx, dy)).toBeLessThan(1e-6);
          expect(Math.max(Math.abs(x - 5), Math.abs(y - 5))).toBeCloseTo(5, 6);
        }
      }),
    );
  });

  it('parts a line that leaves the box and comes back, and keeps its corners', () => {
    const line = [
      { x: 1, y: 1 },
      { x: 4, y: 5 },
      { x: 14, y: 5 },
      { x: 14, y: 8 },
      { x: 2, y: 8 },
    ];
    expect(clipLine(line, BOX)).toEqual([
      [
        { x: 1, y: 1 },
        { x: 4, y: 5 },
        { x: 10, y: 5 },
      ],
      [
        { x: 10, y: 8 },
        { x: 2, y: 8 },
      ],
    ]);
  });

  it('has no part of a line that passes by', () => {
    const past = [
      { x: -5, y: 8 },
      { x: 8, y: 21 },
    ];
    expect(clipLine(past, BOX)).toEqual([]);
    const level = past.map(({ x }) => ({ x, y: -1 }));
    expect(clipLine(level, BOX)).toEqual([]);
  });
});
