import { Matrix } from '../numeric/matrix.ts';
import type { FileSource } from './file-format.ts';
import { readHessianTable } from './read-hessian-table.ts';

/**
 * Reads a Hessian from the bytes of a file.
 *
 * | format | content |
 * |---|---|
 * | `csv` | rows of numbers separated by commas, semicolons, or spaces and tabs; a header line and `#` comments are skipped |
 * | `json` | an array of rows, or an object with the key `hessian` that holds one |
 * | `mtx` | Matrix Market: coordinate or array, general or symmetric, real or integer |
 * | `npy` | NumPy versions 1 to 3: float64 or float32, C or Fortran order, little or big endian |
 *
 * @remarks Numbers are read to the nearest double. Symmetry is left to `spectrumOf`, which checks it.
 * @param bytes - The whole file.
 * @param source - The format, and the name that errors begin with.
 * @returns The n × n matrix, n ≥ 1, its entries finite.
 * @throws TypeError or RangeError if the file is not what its format demands, holds a number that is not finite, or a
 * matrix that is not square: one line that begins with the name and, where the fault has a place, line and column.
 * @example
 * ```ts
 * import { readHessian } from 'heavyball';
 * const bytes = new TextEncoder().encode('2, 1\n1, 2\n');
 * readHessian(bytes, { format: 'csv', name: 'hessian.csv' }).to2DArray(); // => [ [ 2, 1 ], [ 1, 2 ] ]
 * ```
 */
export function readHessian(bytes: Uint8Array, source: FileSource): Matrix {
  const { rows, columns, values } = readHessianTable(bytes, source);
  return Matrix.from1DArray(rows, columns, values);
}
