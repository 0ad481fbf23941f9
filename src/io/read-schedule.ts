import { describe } from '../numeric/check.ts';
import { inputTypeError } from '../numeric/input-error.ts';
import type { ScheduleArrays } from '../methods/schedules/schedule-of.ts';
import { csvTable } from './csv-table.ts';

/** The columns that are read, and what else they may be called. */
const COLUMNS: readonly { readonly name: 'eta' | 'beta' | 'gamma'; readonly names: readonly string[] }[] = [
  { name: 'eta', names: ['eta', 'lr'] },
  { name: 'beta', names: ['beta', 'momentum'] },
  { name: 'gamma', names: ['gamma'] },
];

/**
 * Reads the numbers of a schedule from the bytes of a CSV file: a header that names the columns `eta` (or `lr`), `beta` (or
 * `momentum`) and, at will, `gamma`, and a line for each step. Other columns are passed over.
 *
 * @param bytes - The whole file.
 * @param name - What errors begin with.
 * @returns The arrays that `scheduleOf` takes.
 * @throws TypeError or RangeError if a column is missing or there twice, a line has another number of fields than the header, or a
 * number is none or not finite: with its line and column.
 * @example
 * ```ts
 * import { readSchedule, scheduleOf } from 'heavyball';
 * const bytes = new TextEncoder().encode('lr,momentum\n0.1,0.9\n0.05,0.8\n');
 * scheduleOf(readSchedule(bytes, 'rates.csv')).beta; // => [ 0.9, 0.8 ]
 * ```
 */
export function readSchedule(bytes: Uint8Array, name: string): ScheduleArrays {
  const { header, rows, numberAt } = csvTable(bytes, name);
  if (header === null) {
    throw inputTypeError(
      `${name}: the first line must name the columns eta (or lr) and beta (or momentum), got numbers`,
    );
  }
  for (const { fields, line } of rows) {
    if (fields.length === header.length) continue;
    const rule = `line must have as many fields as the header (${header.length})`;
    throw inputTypeError(`${name}:${line}: ${rule}, got ${fields.length}`);
  }
  const columns = COLUMNS.map((column) => ({ ...column, place: placeOf(name, header, column.names) }));
  const listOf = (what: string, place: number): number[] => rows.map((row) => numberAt(row, place, what));
  const lists = new Map(columns.flatMap(({ name: what, place }) => (place < 0 ? [] : [[what, listOf(what, place)]])));
  const gamma = lists.get('gamma');
  return { eta: lists.get('eta') ?? [], beta: lists.get('beta') ?? [], ...(gamma === undefined ? {} : { gamma }) };
}

/** Where a column stands; −1 where it is not there and need not be. */
function placeOf(name: string, header: readonly string[], names: readonly string[]): number {
  const found = header.flatMap((title, i) => (names.includes(title.toLowerCase()) ? [i] : []));
  const [place = -1] = found;
  if (found.length > 1) {
    throw inputTypeError(`${name}: the columns must name ${names.join(' or ')} once, got ${found.length} times`);
  }
  if (place < 0 && !names.includes('gamma')) {
    throw inputTypeError(`${name}: the columns must include ${names.join(' or ')}, got ${describe(header.join(','))}`);
  }
  return place;
}
