import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { readMatrixMarket } from '../../src/io/read-matrix-market.ts';
import { refusal } from '../helpers/refusal.ts';

/** Files written by SciPy and what they hold: test/oracles/matrix_market.py. */
const folder = new URL('../oracles/matrix-market/', import.meta.url);
const files = JSON.parse(readFileSync(new URL('index.json', folder), 'utf8')) as readonly {
  readonly file: string;
  readonly values: readonly (readonly number[])[];
}[];

const COORDINATE = '%%MatrixMarket matrix coordinate real';
const ARRAY = '%%MatrixMarket matrix array real';

function read(text: string): ReturnType<typeof readMatrixMarket> {
  return readMatrixMarket(new TextEncoder().encode(text), 'm');
}

describe('readMatrixMarket', () => {
  it.each(files)('reads $file as SciPy wrote it', ({ file, values }) => {
    const { rows, columns, values: read } = readMatrixMarket(new Uint8Array(readFileSync(new URL(file, folder))), file);
    expect([rows, columns]).toEqual([values.length, values[0]?.length]);
    expect(Array.from(read)).toEqual(values.flat());
  });

  it('takes comments and blank lines below the header, and a header in any case', () => {
    const text =
      '%%matrixmarket MATRIX Coordinate Real General\r\n% made by hand\r\n\r\n 2 2 1\r\n%\r\n2  1\t-4e-1\r\n\r\n';
    expect(read(text)).toEqual({ rows: 2, columns: 2, values: Float64Array.of(0, 0, -0.4, 0) });
  });

  it.each([
    ['1 2 3', 'TypeError: m:1:1: header must have %%MatrixMarket here, got "1"'],
    ['%%MatrixMarket vector array real general', 'TypeError: m:1:16: header must have matrix here, got "vector"'],
    [
      '%%MatrixMarket matrix dense real general',
      'TypeError: m:1:23: header must have coordinate or array here, got "dense"',
    ],
    [
      '%%MatrixMarket matrix array complex general',
      'TypeError: m:1:29: header must have real or integer here, got "complex"',
    ],
    [
      '%%MatrixMarket matrix coordinate pattern general',
      'TypeError: m:1:34: header must have real or integer here, got "pattern"',
    ],
    [`${ARRAY} skew-symmetric`, 'TypeError: m:1:34: header must have general or symmetric here, got "skew-symmetric"'],
    [`${ARRAY} general x`, 'TypeError: m:1:42: header must end here, got "x"'],
    [`${ARRAY} general\n% none\n`, 'TypeError: m: must have a line with the size of the matrix, got none'],
    [`${ARRAY} general\n2 2 4`, 'TypeError: m:2: line must have 2 numbers, got 3'],
    [`${COORDINATE} general\n2 2`, 'TypeError: m:2: line must have 3 numbers, got 2'],
    [`${ARRAY} general\n2 x`, 'TypeError: m:2:3: must be a whole number from 1 to 16777216, got "x"'],
    [`${ARRAY} general\n0 2`, 'RangeError: m:2:1: must be a whole number from 1 to 16777216, got "0"'],
    [
      `${ARRAY} general\n1000000000000 1`,
      'RangeError: m:2:1: must be a whole number from 1 to 16777216, got "1000000000000"',
    ],
    [`${ARRAY} general\n4097 4096`, 'RangeError: m:2: must have at most 16777216 entries, got 4097 × 4096'],
    [`${ARRAY} symmetric\n2 3`, 'TypeError: m:2: a symmetric matrix must be square, got 2 × 3'],
    [`${ARRAY} general\n2 1\n1`, 'TypeError: m: must have 2 entries, as line 2 says, got 1'],
    [`${ARRAY} symmetric\n2 2\n1\n2\n3\n\n4`, 'TypeError: m:7: must have 3 entries, as line 2 says, got 4'],
    [`${ARRAY} general\n1 1\n1 2`, 'TypeError: m:3: line must have 1 numbers, got 2'],
    [`${ARRAY} general\n1 1\nx`, 'TypeError: m:3:1: entry must be a finite number, got "x"'],
    [`${COORDINATE} general\n2 2 1\n1 2 nan`, 'RangeError: m:3:5: entry must be a finite number, got "nan"'],
    ['%%MatrixMarket matrix array integer general\n1 1\n1.5', 'TypeError: m:3:1: entry must be an integer, got "1.5"'],
    [`${COORDINATE} general\n2 2 2\n1 1 1`, 'TypeError: m: must have 2 entries, as line 2 says, got 1'],
    [`${COORDINATE} general\n2 2 5`, 'RangeError: m:2:5: must be a whole number from 0 to 4, got "5"'],
    [`${COORDINATE} general\n2 2 1\n3 1 1`, 'RangeError: m:3:1: must be a whole number from 1 to 2, got "3"'],
    [`${COORDINATE} general\n2 2 1\n1 0 1`, 'RangeError: m:3:3: must be a whole number from 1 to 2, got "0"'],
    [`${COORDINATE} general\n2 2 1\n1 -1 1`, 'TypeError: m:3:3: must be a whole number from 1 to 2, got "-1"'],
    [`${COORDINATE} general\n2 2 1\n1 1`, 'TypeError: m:3: line must have 3 numbers, got 2'],
    [
      `${COORDINATE} general\n2 2 2\n1 2 3\n1 2 3`,
      'TypeError: m:4: each entry must be listed once, got row 1, column 2 again',
    ],
    [
      `${COORDINATE} symmetric\n2 2 1\n1 2 3`,
      'TypeError: m:3: a symmetric matrix must list its lower triangle, got row 1, column 2',
    ],
  ])('refuses %j', (text, message) => {
    expect(refusal(() => read(text))).toBe(message);
  });
});
