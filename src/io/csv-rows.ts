import papaparse from 'papaparse';
import { inputTypeError } from '../numeric/input-error.ts';
import { textPosition } from './text-position.ts';

/** What stands between the fields of a line; a space stands for any run of spaces and tabs. */
export type Separator = ';' | ',' | ' ';

/** One line of a table that is not blank. */
export interface CsvRow {
  /** The fields, trimmed and without their quotes. */
  readonly fields: readonly string[];
  /** The line on which the row begins, counted from 1. */
  readonly line: number;
}

/** Splits a text, its lines ending in `\n`, into the rows that are not blank. */
export function csvRows(name: string, text: string, separator: Separator): CsvRow[] {
  const source = separator === ' ' ? text.replaceAll('\t', ' ') : text;
  const { data, errors } = papaparse.parse(source, { delimiter: separator, newline: '\n' });
  const [fault] = errors;
  if (fault !== undefined) {
    const openingQuote = Math.max(0, (fault.index ?? 0) - 1);
    const where = textPosition(name, text, openingQuote);
    throw inputTypeError(`${where}: a quoted field must end in a quote and a separator, got ${fault.code}`);
  }
  const rows: CsvRow[] = [];
  let line = 1;
  for (const record of data) {
    const trimmed = record.map((field) => field.trim());
    const fields = separator === ' ' ? trimmed.filter((field) => field !== '') : trimmed;
    if (fields.length > 1 || (fields[0] ?? '') !== '') rows.push({ fields, line });
    line += record.reduce((breaks, field) => breaks + lineBreaks(field), 1);
  }
  return rows;
}

/** `name:line:column` of the first field of a row that is not a number. */
export function csvPosition(name: string, text: string, row: CsvRow, index: number, separator: Separator): string {
  const line = text.split('\n', row.line).at(-1) ?? '';
  return `${name}:${row.line}:${fieldStart(line, index, separator) + 1}`;
}

/** Counts separators, which is exact up to the first field that is not a number: before it nothing needs quotes. */
function fieldStart(line: string, index: number, separator: Separator): number {
  if (separator === ' ') return [...line.matchAll(/[^ \t]+/g)][index]?.index ?? 0;
  let start = 0;
  for (let passed = 0; passed < index; passed++) start = line.indexOf(separator, start) + 1;
  return start + line.slice(start).search(/\S|$/);
}

function lineBreaks(field: string): number {
  return field.includes('\n') ? field.split('\n').length - 1 : 0;
}
