import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bandSize, cutRows, rowsOf, type Rows } from '../../../src/cli/big-map/band.ts';

const MOST = 2 ** 18;

/** The rows one by one. */
const each = ({ first, end }: Rows): readonly number[] => Array.from({ length: end - first }, (_, i) => first + i);

const rows = fc
  .tuple(fc.nat(100), fc.integer({ min: 1, max: 3000 }))
  .map(([first, count]) => ({ first, end: first + count }));

describe('cutRows', () => {
  it('puts every row in one band, in order', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 2 ** 24 }), (all, width) => {
        expect(cutRows(all, width, MOST).flatMap(each)).toEqual(each(all));
      }),
    );
  });

  it('gives a band at most so many cells, or one row', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 2 ** 24 }), (all, width) => {
        for (const { first, end } of cutRows(all, width, MOST)) {
          expect(end - first === 1 || (end - first) * width <= MOST).toBe(true);
        }
      }),
    );
  });

  it('makes about 64 bands of few rows, so that none holds much of a map', () => {
    expect(cutRows({ first: 0, end: 512 }, 512, MOST)).toHaveLength(64);
    expect(cutRows({ first: 0, end: 20_000 }, 20_000, MOST)).toHaveLength(1539);
    expect(cutRows({ first: 3, end: 13 }, 7, MOST)).toHaveLength(10);
  });
});

describe('bandSize', () => {
  it('is that of the largest band, in bytes', () => {
    fc.assert(
      fc.property(rows, fc.integer({ min: 1, max: 1000 }), (all, width) => {
        const bands = cutRows(all, width, MOST);
        expect(bandSize(bands, width)).toBe(8 * width * Math.max(...bands.map(({ first, end }) => end - first)));
      }),
    );
  });
});

describe('rowsOf', () => {
  const shared = fc
    .integer({ min: 1, max: 3000 })
    .chain((height) => fc.tuple(fc.constant(height), fc.integer({ min: 1, max: height })));

  it('puts every row in one share, in order', () => {
    fc.assert(
      fc.property(shared, ([height, count]) => {
        const shares = Array.from({ length: count }, (_, i) => rowsOf({ index: i + 1, count }, height));
        expect(shares.flatMap(each)).toEqual(each({ first: 0, end: height }));
      }),
    );
  });

  it('gives all shares equally many rows, to one', () => {
    fc.assert(
      fc.property(shared, ([height, count]) => {
        for (let index = 1; index <= count; index++) {
          const { first, end } = rowsOf({ index, count }, height);
          expect([Math.floor(height / count), Math.ceil(height / count)]).toContain(end - first);
        }
      }),
    );
  });

  it('refuses more shares than rows', () => {
    expect(() => rowsOf({ index: 1, count: 11 }, 10)).toThrow(
      '--shard: there must be at most as many shards as rows (10), got 11',
    );
  });
});
