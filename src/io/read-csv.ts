import { inputTypeError } from '../numeric/input-error.ts';
import { csvPosition, csvRows, type CsvRow, type Separator } from './csv-rows.ts';
import { decodeText } from './decode-text.ts';
import type { NumberTable } from './number-table.ts';
import { isNumeral, notFinite, parseNumber } from './parse-number.ts';

/**
 * Reads a table of numbers separated by semicolons, commas, or spaces and tabs: the first of these that occurs in the
 * first line. Blank lines and lines that begin with `#` are skipped, and so is a header: a first line without any number.
 */
export function readCsv(bytes: Uint8Array, name: string): NumberTable {
  const text = decodeText(bytes, name).replace(/^[ \t]*#.*$/gm, '');
  const separator = separatorOf(text);
  const rows = csvRows(name, text, separator);
  if (rows[0]?.fields.every((field) => field !== '' && !isNumeral(field)) === true) rows.shift();
  const [first] = rows;
  if (first === undefined) throw inputTypeError(`${name}: must contain numbers, got none`);
  const columns = first.fields.length;
  const values = new Float64Array(rows.length * columns);
  rows.forEach((row, i) => {
    if (row.fields.length !== columns) throw ragged(name, row, first);
    row.fields.forEach((field, j) => {
      const value = parseNumber(field);
      if (!Number.isFinite(value))
        throw notFinite(csvPosition(name, text, row, j, separator), `column ${j + 1}`, field);
      values[i * columns + j] = value;
    });
  });
  return { rows: rows.length, columns, values };
}

function separatorOf(text: string): Separator {
  const firstLine = /\S.*/.exec(text)?.[0] ?? '';
  if (firstLine.includes(';')) return ';';
  return firstLine.includes(',') ? ',' : ' ';
}

function ragged(name: string, row: CsvRow, first: CsvRow): Error {
  const [wanted, got] = [first.fields.length, row.fields.length];
  return inputTypeError(`${name}:${row.line}: must have as many columns as line ${first.line} (${wanted}), got ${got}`);
}
