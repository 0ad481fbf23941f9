import { inputTypeError } from '../numeric/input-error.ts';
import { Matrix } from '../numeric/matrix.ts';
import type { Preconditioner } from '../spectrum/preconditioned-spectrum.ts';
import type { FileSource } from './file-format.ts';
import { jsonError, jsonMember, jsonTable, type JsonDocument } from './json-document.ts';
import type { NumberTable } from './number-table.ts';
import { readTable } from './read-table.ts';

/**
 * Reads a preconditioner from the bytes of a file: one row or one column is a diagonal, a square a matrix.
 *
 * | format | content |
 * |---|---|
 * | `csv` | one line, one number a line, or rows of numbers; a header line and `#` comments are skipped |
 * | `json` | an array of numbers or of rows, or an object with the key `preconditioner` that holds one |
 * | `mtx` | Matrix Market: n × 1, 1 × n or n × n |
 * | `npy` | NumPy: shape (n,), (n, 1), (1, n) or (n, n) |
 *
 * @param bytes - The whole file.
 * @param source - The format, and the name that errors begin with.
 * @returns The numbers of the diagonal, or the matrix, ready for `preconditionedSpectrum`, which checks that it is positive
 * definite.
 * @throws TypeError or RangeError if the file is not what its format demands, holds a number that is not finite, or a table
 * of another shape: one line that begins with the name and, where the fault has a place, line and column.
 * @example
 * ```ts
 * import { readPreconditioner } from 'heavyball';
 * const bytes = new TextEncoder().encode('0.5\n50\n');
 * readPreconditioner(bytes, { format: 'csv', name: 'moments.csv' }); // => [ 0.5, 50 ]
 * ```
 */
export function readPreconditioner(bytes: Uint8Array, source: FileSource): Preconditioner {
  const { rows, columns, values } = readTable('readPreconditioner', bytes, source, jsonPreconditioner);
  if (rows === 1 || columns === 1) return Array.from(values);
  if (rows === columns) return Matrix.from1DArray(rows, columns, values);
  throw inputTypeError(
    `${source.name}: a preconditioner must be one row, one column or a square, got ${rows} × ${columns}`,
  );
}

function jsonPreconditioner(document: JsonDocument): NumberTable {
  if (Array.isArray(document.value)) return jsonTable(document);
  const preconditioner = jsonMember(document, 'preconditioner');
  if (preconditioner !== undefined) return jsonTable(preconditioner);
  throw jsonError(document, 'must be an array of numbers or rows, or an object with the key "preconditioner"');
}
