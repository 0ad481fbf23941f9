import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import type { MapCurve } from '../../src/maps/map-geometry.ts';
import { boundaryRings } from '../../src/render/boundary-rings.ts';
import { evenOddStretches } from '../../src/render/hatch-lines.ts';
import type { Pixel } from '../../src/render/path-of.ts';

const BOX = { x: 0, y: 0, width: 100, height: 100 };
/** A map whose coordinates are pixels. */
const FRAME = { box: BOX, place: (point: Pixel) => point };

const piece = (kind: MapCurve['kind'], ...points: readonly (readonly [number, number])[]): MapCurve => ({
  kind,
  value: null,
  label: null,
  exact: true,
  closed: false,
  points: points.map(([x, y]) => ({ x, y })),
});
const rings = (...curves: readonly MapCurve[]): readonly (readonly Pixel[])[] | null =>
  boundaryRings({ curves, marks: [] }, FRAME);
const isInside = (outlines: readonly (readonly Pixel[])[], x: number, y: number): boolean =>
  evenOddStretches(outlines)(x + y, x, x + 1).some(([from]) => from === x);

describe('boundaryRings', () => {
  it('joins pieces at shared corners, whichever way round they run', () => {
    const found = rings(
      piece('fold', [10, 90], [90, 90]),
      piece('flip', [10, 90], [50, 10]),
      piece('neimark-sacker', [50, 10], [90, 90]),
    );
    expect(found).toHaveLength(1);
    expect(isInside(found ?? [], 50, 60)).toBe(true);
    expect(isInside(found ?? [], 10, 20)).toBe(false);
  });

  it('leads the ends of a line that begins on the very edge of the plot around it, as κ = 1 does', () => {
    for (const start of [0, 0.3, -0.3]) {
      const found = rings(piece('flip', [start, 30], [110, 30])) ?? [];
      expect(isInside(found, 50, 20)).not.toBe(isInside(found, 50, 80));
      expect(isInside(found, 3, 20)).not.toBe(isInside(found, 3, 80));
    }
    expect(rings(piece('flip', [3, 30], [110, 30]))).toBeNull();
  });

  it('parts the two sides of a line through the plot', () => {
    const outside = fc.integer({ min: -24, max: 124 });
    fc.assert(
      fc.property(outside, outside, fc.boolean(), (left, right, turned) => {
        const ends = [
          [-10, left],
          [110, right],
        ] as const;
        const found = rings(piece('flip', ...(turned ? ends.toReversed() : ends))) ?? [];
        const height = (x: number): number => left + ((x + 10) / 120) * (right - left);
        const sides = new Set<string>();
        for (const x of [1.5, 30.5, 70.5, 98.5]) {
          for (const y of [1.3, 20.3, 50.3, 80.3, 98.3]) {
            if (Math.abs(y - height(x)) > 1) sides.add(`${String(y > height(x))} ${String(isInside(found, x, y))}`);
          }
        }
        expect(sides.size).toBeLessThanOrEqual(2);
        expect(new Set([...sides].map((side) => side.split(' ')[0])).size).toBe(sides.size);
      }),
      { numRuns: 200 },
    );
  });

  it('takes two pieces that cross the plot as the edges of a strip', () => {
    const found = rings(piece('flip', [-10, 30], [110, 30]), piece('neimark-sacker', [-10, 70], [110, 70])) ?? [];
    const [above, between, beneath] = [10, 50, 90].map((y) => isInside(found, 50, y));
    expect(above).toBe(beneath);
    expect(between).toBe(!above);
  });

  it('is null without a boundary, for an approximate one, and for one that ends in the plot', () => {
    expect(rings()).toBeNull();
    expect(rings(piece('level', [-10, 30], [110, 30]))).toBeNull();
    expect(rings({ ...piece('flip', [-10, 30], [110, 30]), exact: false })).toBeNull();
    expect(rings(piece('flip', [-10, 30], [50, 30]))).toBeNull();
  });
});
