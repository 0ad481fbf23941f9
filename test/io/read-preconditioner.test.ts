import { describe, expect, it } from 'vitest';

import { readPreconditioner } from '../../src/io/read-preconditioner.ts';
import { Matrix } from '../../src/numeric/matrix.ts';
import { refusal } from '../helpers/refusal.ts';

function read(format: 'csv' | 'json' | 'mtx', content: string): unknown {
  const preconditioner = readPreconditioner(new TextEncoder().encode(content), { format, name: `p.${format}` });
  return Matrix.isMatrix(preconditioner) ? { matrix: preconditioner.to2DArray() } : preconditioner;
}

describe('readPreconditioner', () => {
  it('reads a row or a column as a diagonal', () => {
    expect(read('csv', '1,2,3\n')).toEqual([1, 2, 3]);
    expect(read('csv', '1\n2\n3\n')).toEqual([1, 2, 3]);
    expect(read('json', '[1, 2, 3]')).toEqual([1, 2, 3]);
    expect(read('json', '{"preconditioner": [[1], [2]]}')).toEqual([1, 2]);
    expect(read('mtx', '%%MatrixMarket matrix array real general\n2 1\n4\n5\n')).toEqual([4, 5]);
    expect(read('csv', '7')).toEqual([7]);
  });

  it('reads a square as a matrix', () => {
    expect(read('csv', '2,1\n1,3\n')).toEqual({
      matrix: [
        [2, 1],
        [1, 3],
      ],
    });
    expect(read('json', '{"preconditioner": [[2, 1], [1, 3]]}')).toEqual({
      matrix: [
        [2, 1],
        [1, 3],
      ],
    });
  });

  it('refuses other shapes and other documents', () => {
    expect(refusal(() => read('csv', '1,2,3\n4,5,6\n'))).toBe(
      'TypeError: p.csv: a preconditioner must be one row, one column or a square, got 2 × 3',
    );
    expect(refusal(() => read('json', '{"hessian": [[1]]}'))).toMatch(
      /p\.json.*must be an array of numbers or rows, or an object with the key "preconditioner"/,
    );
    expect(refusal(() => read('csv', '1\nnan\n'))).toMatch(/^RangeError: p\.csv:2/);
  });
});
