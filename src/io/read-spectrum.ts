import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import { csvTable } from './csv-table.ts';
import { jsonDensity, npyDensity } from './density-table.ts';
import type { FileSource } from './file-format.ts';
import { jsonElements, jsonError, jsonMember, jsonTable, type JsonDocument } from './json-document.ts';
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
 * Reads a list of eigenvalues, with weights or without, or a density that a Lanczos method has estimated in several runs, from the bytes
 * of a file.
 *
 * | format | content |
 * |---|---|
 * | `csv` | one number a line, or two: eigenvalue and weight; a header line and `#` comments are skipped |
 * | `json` | an array of numbers or of pairs, or an object with the keys `eigenvalues` and, at will, `weights`: lists, or a list for each run |
 * | `json` | a density as PyHessian returns it: `[nodes, weights]`, or an object with the keys `density_eigen` and `density_weight`, both a list for each run |
 * | `mtx` | Matrix Market: n × 1 or n × 2 |
 * | `npy` | NumPy: shape (n,), (n, 1) or (n, 2); or (2, runs, nodes), the nodes of each run and then their weights |
 *
 * @remarks The weights of a density are divided by the number of its runs. A list of the largest eigenvalues says nothing of the smallest: μ is
 * then the smallest of the list.
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
  const { rows, columns, values } = readTable('readSpectrum', bytes, source, jsonSpectrum, npyDensity);
  if (columns > 2) {
    const hint = rows === columns ? '; did you mean --hessian?' : '';
    throw inputTypeError(
      `${source.name}: a spectrum must have one column (eigenvalues) or two (and weights), got ${rows} × ${columns}${hint}`,
    );
  }
  if (columns === 1) return { eigenvalues: Array.from(values) };
  const negative = values.findIndex((value, i) => i % 2 === 1 && value < 0);
  if (negative !== -1) throw negativeWeight(bytes, source, (negative - 1) / 2, values[negative]!);
  const column = (j: number): number[] => Array.from(values.filter((_, i) => i % 2 === j));
  return { eigenvalues: column(0), weights: column(1) };
}

/** The error of a negative weight: with its line, where the file has lines. */
function negativeWeight(bytes: Uint8Array, { format, name }: FileSource, row: number, weight: number): Error {
  const place =
    format === 'csv' ? `${name}:${csvTable(bytes, name).rows[row]!.line}: weight` : `${name}: weight ${row + 1}`;
  return inputRangeError(`${place} must be at least 0, got ${weight}`);
}

function jsonSpectrum(document: JsonDocument): NumberTable {
  if (Array.isArray(document.value)) return isPair(document.value) ? jsonPair(document) : jsonTable(document);
  const nodes = jsonMember(document, 'eigenvalues') ?? jsonMember(document, 'density_eigen');
  if (nodes === undefined) {
    const hint = jsonMember(document, 'hessian') === undefined ? '' : '; did you mean --hessian?';
    throw jsonError(document, `must be an array of numbers or an object with the key "eigenvalues"${hint}`);
  }
  const weights = jsonMember(document, 'weights') ?? jsonMember(document, 'density_weight');
  return weights === undefined ? jsonTable(nodes) : jsonDensity(nodes, weights);
}

/** Whether a list is one of lists of lists. */
function isPair([first]: readonly unknown[]): boolean {
  return Array.isArray(first) && Array.isArray(first[0]);
}

/** `[nodes, weights]`, each a list of runs. */
function jsonPair(document: JsonDocument): NumberTable {
  const [nodes, weights, ...others] = jsonElements(document);
  if (nodes !== undefined && weights !== undefined && others.length === 0) return jsonDensity(nodes, weights);
  throw jsonError(document, `must be two lists of runs, eigenvalues and weights, got ${jsonElements(document).length}`);
}
