import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import type { Vector } from '../numeric/vector.ts';
import { csvTable } from './csv-table.ts';
import type { FileSource } from './file-format.ts';
import { jsonMember, jsonTable, parseJson, type JsonDocument } from './json-document.ts';
import type { NumberTable } from './number-table.ts';
import { readCsv } from './read-csv.ts';
import { readTable } from './read-table.ts';

/** A record of a run: its points, its values of f, or both. */
export interface TrajectoryRecord {
  /** The points, each of equally many coordinates; null where the file has none. */
  readonly iterates: readonly Vector[] | null;
  /** f at each point; null where the file does not say. */
  readonly values: readonly number[] | null;
}

/** What columns that are no coordinates are called. */
const STEP_NAMES: readonly string[] = ['step', 'steps', 'k', 'iteration', 'epoch'];
const VALUE_NAMES: readonly string[] = ['f', 'loss', 'value', 'train_loss'];

/**
 * Reads a record of a run from the bytes of a file.
 *
 * | format | content |
 * |---|---|
 * | `csv` | a line for each iterate, a column for each coordinate. A header may name a column `step` (or `k`, `iteration`, `epoch`) and one `f` (or `loss`, `value`, `train_loss`): what `heavyball simulate -o` writes |
 * | `json` | an array of numbers or of rows, or an object with the keys `iterates` or `values`, or both, and at will `steps`: what `heavyball simulate --json` prints |
 * | `mtx` | Matrix Market: a row for each iterate |
 * | `npy` | NumPy: shape (n,) or (n, coordinates) |
 *
 * @param bytes - The whole file.
 * @param source - The format, and the name that errors begin with.
 * @returns The points and values that the file has, ready for `identify`.
 * @throws TypeError or RangeError if the file is not what its format demands, holds a number that is not finite, or if its steps
 * leave some out: one line that begins with the name and, where the fault has a place, line and column.
 * @example
 * ```ts
 * import { readTrajectory } from 'heavyball';
 * const bytes = new TextEncoder().encode('step,loss\n0,1\n1,0.5\n');
 * readTrajectory(bytes, { format: 'csv', name: 'log.csv' }); // => { iterates: null, values: [ 1, 0.5 ] }
 * ```
 */
export function readTrajectory(bytes: Uint8Array, source: FileSource): TrajectoryRecord {
  const { format, name } = source;
  if (format === 'csv') {
    const header = csvTable(bytes, name).header?.map((title) => title.toLowerCase()) ?? [];
    return recordOf(name, readCsv(bytes, name), header);
  }
  if (format === 'json') return recordOfJson(name, parseJson(bytes, name));
  return recordOf(name, readTable('readTrajectory', bytes, source, jsonTable), []);
}

/** The record in a table whose columns have these names, if any. */
function recordOf(name: string, table: NumberTable, header: readonly string[]): TrajectoryRecord {
  const columns = Array.from({ length: table.columns }, (_, i) => i);
  const placeOf = (names: readonly string[]): number => header.findIndex((title) => names.includes(title));
  const [step, value] = [placeOf(STEP_NAMES), placeOf(VALUE_NAMES)];
  const column = (at: number): number[] => Array.from(table.values.filter((_, i) => i % table.columns === at));
  if (step >= 0) checkSteps(name, column(step));
  const coordinates = columns.filter((i) => i !== step && i !== value);
  const { rows, values } = table;
  const iterates = Array.from({ length: rows }, (_, k) => coordinates.map((i) => values[k * table.columns + i] ?? NaN));
  if (coordinates.length === 0 && value < 0) {
    throw inputTypeError(`${name}: a record must have a column besides the step, got none`);
  }
  return { iterates: coordinates.length === 0 ? null : iterates, values: value < 0 ? null : column(value) };
}

function recordOfJson(name: string, document: JsonDocument): TrajectoryRecord {
  const [iterates, values, steps] = ['iterates', 'values', 'steps'].map((key) => jsonMember(document, key));
  if (iterates === undefined && values === undefined) return recordOf(name, jsonTable(document), []);
  if (steps !== undefined) checkSteps(name, Array.from(jsonTable(steps).values));
  return {
    iterates: iterates === undefined ? null : recordOf(name, jsonTable(iterates), []).iterates,
    values: values === undefined ? null : Array.from(jsonTable(values).values),
  };
}

/** Throws unless each step is one more than the one before. */
function checkSteps(name: string, steps: readonly number[]): void {
  const skip = steps.findIndex((step, k) => k > 0 && step !== (steps[k - 1] ?? NaN) + 1);
  if (skip < 0) return;
  throw inputRangeError(`${name}: a record must have every step, got ${steps[skip]} after ${steps[skip - 1]}`);
}
