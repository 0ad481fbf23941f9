import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { thinSeries } from '../../src/render/thin-series.ts';

describe('thinSeries', () => {
  it('keeps all points of a short series', () => {
    expect(thinSeries([3, 1, 2], 1)).toEqual([0, 1, 2]);
  });

  it('keeps the first, the last, the smallest and the largest, in order, and at most four a stretch', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true }), { minLength: 30, maxLength: 200 }),
        fc.integer({ min: 1, max: 7 }),
        (values, stretches) => {
          const kept = thinSeries(values, stretches);
          const of = kept.map((k) => values[k]!);
          expect(kept).toEqual([...new Set(kept)].sort((a, b) => a - b));
          expect(kept.length).toBeLessThanOrEqual(4 * stretches);
          expect([kept[0], kept.at(-1)]).toEqual([0, values.length - 1]);
          expect([Math.min(...of), Math.max(...of)]).toEqual([Math.min(...values), Math.max(...values)]);
        },
      ),
      { numRuns: 50 },
    );
  });
});
