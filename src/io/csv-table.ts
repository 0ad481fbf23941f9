import { inputTypeError } from '../numeric/input-error.ts';
import { csvPosition, csvRows, type CsvRow, type Separator } from './csv-rows.ts';
import { decodeText } from './decode-text.ts';
import { isNumeral, notFinite, parseNumber } from './parse-number.ts';

/** The lines of a table that is written as text. */
export interface CsvTable {
  /** The names of the columns; null where the first line has a number in it. */
  readonly header: readonly string[] | null;
  /** The lines below the header, at least one. */
  readonly rows: readonly [CsvRow, ...CsvRow[]];
  /** The number in a column of a row; throws where there is none, naming the place and what it should have been. */
  readonly numberAt: (row: CsvRow, column: number, what?: string) => number;
}

/**
 * Splits a table into lines and fields, separated by semicolons, commas, or spaces and tabs: the first of these that occurs in
 * the first line. Blank lines and lines that begin with `#` are skipped. A first line without any number is a header.
 */
export function csvTable(bytes: Uint8Array, name: string): CsvTable {
  const text = decodeText(bytes, name).replace(/^[ \t]*#.*$/gm, '');
  const separator = separatorOf(text);
  const lines = csvRows(name, text, separator);
  const isHeaded = lines[0]?.fields.every((field) => field !== '' && !isNumeral(field)) === true;
  const header = isHeaded ? (lines.shift()?.fields ?? null) : null;
  const [first, ...others] = lines;
  if (first === undefined) throw inputTypeError(`${name}: must contain numbers, got none`);
  return {
    header,
    rows: [first, ...others],
    numberAt(row, column, what = `column ${column + 1}`) {
      const field = row.fields[column] ?? '';
      const value = parseNumber(field);
      if (Number.isFinite(value)) return value;
      throw notFinite(csvPosition(name, text, row, column, separator), what, field);
    },
  };
}

function separatorOf(text: string): Separator {
  const firstLine = /\S.*/.exec(text)?.[0] ?? '';
  if (firstLine.includes(';')) return ';';
  return firstLine.includes(',') ? ',' : ' ';
}
