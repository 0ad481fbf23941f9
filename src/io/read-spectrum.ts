import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import type { FileSource } from './file-format.ts';
import { jsonError, jsonMember, jsonTable, type JsonDocument } from './json-document.ts';
import type { NumberTable } from './number-table.ts';
import { readTable } from './read-table.ts';

/** Eigenvalues from a file, in the order of the file, ready for `fromEigenvalues`. */
export interface EigenvalueList {
  /** At least one finite number. */
  readonly eigenvalues: readonly number[];
  /** A weight ≥ 0 for each eigenvalue, where the file gives them. */
  readonly weights?: readonly number[];
}

/**
 * Reads a list of eigenvalues, with weights or without, from the bytes of a file.
 *
 * | format | content |
 * |---|---|
 * | `csv` | one number a line, or two: eigenvalue and weight; a header line and `#` comments are skipped |
 * | `json` | an array of numbers or of pairs, or an object with the keys `eigenvalues` and, at will, `weights` |
 * | `mtx` | Matrix Market: n × 1 or n × 2 |
 * | `npy` | NumPy: shape (n,), (n, 1) or (n, 2) |
 *
 * @param bytes - The whole file.
 * @param source - The format, and the name that errors begin with.
 * @returns The eigenvalues and their weights, unsorted.
 * @throws TypeError or RangeError if the file is not what its format demands, holds a number that is not finite or a
 * negative weight, or more than two columns: one line that begins with the name and, where the fault has a place, line
 * and column.
 * @example
 * ```ts
 * import { fromEigenvalues, readSpectrum } from 'heavyball';
 * const bytes = new TextEncoder().encode('0.5\n50\n');
 * const { eigenvalues, weights } = readSpectrum(bytes, { format: 'csv', name: 'eigenvalues.txt' });
 * fromEigenvalues(eigenvalues, weights).kappa; // => 100
 * ```
 */
export function readSpectrum(bytes: Uint8Array, source: FileSource): EigenvalueList {
  const { rows, columns, values } = readTable('readSpectrum', bytes, source, jsonSpectrum);
  if (columns > 2) {
    const hint = rows === columns ? '; did you mean --hessian?' : '';
    throw inputTypeError(
      `${source.name}: a spectrum must have one column (eigenvalues) or two (and weights), got ${rows} × ${columns}${hint}`,
    );
  }
  if (columns === 1) return { eigenvalues: Array.from(values) };
  const negative = values.findIndex((value, i) => i % 2 === 1 && value < 0);
  if (negative !== -1) {
    const [row, weight] = [(negative + 1) / 2, values[negative]];
    throw inputRangeError(`${source.name}: weight ${row} must be at least 0, got ${weight}`);
  }
  const column = (j: number): number[] => Array.from(values.filter((_, i) => i % 2 === j));
  return { eigenvalues: column(0), weights: column(1) };
}

function jsonSpectrum(document: JsonDocument): NumberTable {
  if (Array.isArray(document.value)) return jsonTable(document);
  const list = jsonMember(document, 'eigenvalues');
  if (list === undefined) {
    const hint = jsonMember(document, 'hessian') === undefined ? '' : '; did you mean --hessian?';
    throw jsonError(document, `must be an array of numbers or an object with the key "eigenvalues"${hint}`);
  }
  const eigenvalues = jsonTable(list);
  const weightList = jsonMember(document, 'weights');
  if (weightList === undefined) return eigenvalues;
  const weights = jsonTable(weightList);
  if (eigenvalues.columns !== 1)
    throw jsonError(list, 'must be an array of numbers where "weights" are given, got rows');
  if (weights.columns !== 1 || weights.rows !== eigenvalues.rows) {
    const got = `${weights.rows} × ${weights.columns}`;
    throw jsonError(weightList, `must be one weight for each of the ${eigenvalues.rows} eigenvalues, got ${got}`);
  }
  const pairs = Float64Array.from({ length: 2 * eigenvalues.rows }, (_, i) => {
    const column = i % 2 === 0 ? eigenvalues : weights;
    return column.values[Math.floor(i / 2)] ?? NaN;
  });
  return { rows: eigenvalues.rows, columns: 2, values: pairs };
}
