import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { npyPreamble } from '../../src/io/npy-preamble.ts';
import { readNpy } from '../../src/io/read-npy.ts';
import { npyOf } from '../helpers/npy-of.ts';

describe('npyPreamble', () => {
  it('is read by readNpy, and the little-endian numbers after it, to the bit', () => {
    const matrix = fc.tuple(fc.integer({ min: 1, max: 7 }), fc.integer({ min: 1, max: 7 })).chain(([rows, columns]) =>
      fc.record({
        columns: fc.constant(columns),
        values: fc.float64Array({
          ...{ minLength: rows * columns, maxLength: rows * columns },
          ...{ noNaN: true, noDefaultInfinity: true },
        }),
      }),
    );
    fc.assert(
      fc.property(matrix, ({ columns, values }) => {
        const table = readNpy(npyOf(values, columns), 'map.npy');
        expect(table.values).toEqual(values);
        expect([table.rows, table.columns]).toEqual([values.length / columns, columns]);
      }),
      { numRuns: 30 },
    );
  });

  it('is what NumPy writes before the numbers of the same matrix', () => {
    const folder = new URL('../oracles/npy/', import.meta.url);
    const bytes = new Uint8Array(readFileSync(new URL('f8-little-C-v1.npy', folder)));
    const { values, columns } = readNpy(bytes, 'NumPy');
    expect(npyOf(values, columns)).toEqual(bytes);
  });

  it.each([
    [1, 1],
    [20_000, 20_000],
    [123_456_789, 98_765_432],
  ])('of %i × %i ends at a multiple of 64 with a line end', (rows, columns) => {
    const bytes = npyPreamble(rows, columns);
    expect(bytes.length % 64).toBe(0);
    expect(bytes.at(-1)).toBe(10);
    expect(new TextDecoder('latin1').decode(bytes)).toContain(`'shape': (${rows}, ${columns}), }`);
  });
});
