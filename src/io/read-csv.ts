import { inputTypeError } from '../numeric/input-error.ts';
import type { CsvRow } from './csv-rows.ts';
import { csvTable } from './csv-table.ts';
import type { NumberTable } from './number-table.ts';

/** Reads a table of numbers that is written as text, skipping its header if there is one. */
export function readCsv(bytes: Uint8Array, name: string): NumberTable {
  const { rows, numberAt } = csvTable(bytes, name);
  const [first] = rows;
  const columns = first.fields.length;
  const values = new Float64Array(rows.length * columns);
  rows.forEach((row, i) => {
    if (row.fields.length !== columns) throw ragged(name, row, first);
    for (let j = 0; j < columns; j++) values[i * columns + j] = numberAt(row, j);
  });
  return { rows: rows.length, columns, values };
}

function ragged(name: string, row: CsvRow, first: CsvRow): Error {
  const [wanted, got] = [first.fields.length, row.fields.length];
  return inputTypeError(`${name}:${row.line}: must have as many columns as line ${first.line} (${wanted}), got ${got}`);
}
