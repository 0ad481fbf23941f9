import { describe } from '../numeric/check.ts';
import { inputRangeError, inputTypeError } from '../numeric/input-error.ts';
import { decodeText } from './decode-text.ts';
import { mtxHeader, type MtxHeader } from './mtx-header.ts';
import { mtxLines, wordPosition, type MtxLine } from './mtx-lines.ts';
import type { NumberTable } from './number-table.ts';
import { notFinite, parseNumber } from './parse-number.ts';

/** Most entries that a matrix may have, 4096 × 4096 or 128 MB: a file of three lines can claim any size. */
const MOST_ENTRIES = 4096 * 4096;

/** A file under way: its size line read, its entries not yet. */
interface MtxBody extends MtxHeader {
  readonly name: string;
  readonly size: MtxLine;
  readonly entries: readonly MtxLine[];
  readonly rows: number;
  readonly columns: number;
}

/**
 * Reads a Matrix Market file (`boisvert1996`): coordinate or array, real or integer, general or symmetric. Of a symmetric
 * matrix the file holds the lower triangle.
 */
export function readMatrixMarket(bytes: Uint8Array, name: string): NumberTable {
  const text = decodeText(bytes, name);
  const header = mtxHeader(name, text.slice(0, `${text}\n`.indexOf('\n')));
  const [size, ...entries] = mtxLines(text);
  if (size === undefined) throw inputTypeError(`${name}: must have a line with the size of the matrix, got none`);
  const wanted = header.format === 'array' ? 2 : 3;
  checkWords(name, size, wanted);
  const rows = wholeNumber(name, size, 0, 1, MOST_ENTRIES);
  const columns = wholeNumber(name, size, 1, 1, MOST_ENTRIES);
  if (rows * columns > MOST_ENTRIES) {
    throw inputRangeError(`${name}:${size.line}: must have at most ${MOST_ENTRIES} entries, got ${rows} × ${columns}`);
  }
  if (header.symmetry === 'symmetric' && rows !== columns) {
    throw inputTypeError(`${name}:${size.line}: a symmetric matrix must be square, got ${rows} × ${columns}`);
  }
  const body = { ...header, name, size, entries, rows, columns };
  const values = header.format === 'array' ? arrayValues(body) : coordinateValues(body);
  return { rows, columns, values };
}

/** Column after column, each from its first row on; of a symmetric matrix from the diagonal on. */
function arrayValues(body: MtxBody): Float64Array {
  const { rows, columns, entries, symmetry } = body;
  const symmetric = symmetry === 'symmetric';
  checkCount(body, symmetric ? (rows * (rows + 1)) / 2 : rows * columns);
  const values = new Float64Array(rows * columns);
  let next = 0;
  for (let j = 0; j < columns; j++) {
    for (let i = symmetric ? j : 0; i < rows; i++) {
      const entry = entries[next++] ?? body.size;
      checkWords(body.name, entry, 1);
      const value = entryValue(body, entry, 0);
      values[i * columns + j] = value;
      if (symmetric) values[j * columns + i] = value;
    }
  }
  return values;
}

/** Row, column and value on each line; what is not listed is zero. */
function coordinateValues(body: MtxBody): Float64Array {
  const { name, rows, columns, entries, symmetry } = body;
  checkCount(body, wholeNumber(name, body.size, 2, 0, rows * columns));
  const values = new Float64Array(rows * columns).fill(NaN);
  for (const entry of entries) {
    checkWords(name, entry, 3);
    const i = wholeNumber(name, entry, 0, 1, rows) - 1;
    const j = wholeNumber(name, entry, 1, 1, columns) - 1;
    if (symmetry === 'symmetric' && j > i) {
      throw inputTypeError(
        `${name}:${entry.line}: a symmetric matrix must list its lower triangle, got row ${i + 1}, column ${j + 1}`,
      );
    }
    if (!Number.isNaN(values[i * columns + j])) {
      throw inputTypeError(
        `${name}:${entry.line}: each entry must be listed once, got row ${i + 1}, column ${j + 1} again`,
      );
    }
    const value = entryValue(body, entry, 2);
    values[i * columns + j] = value;
    if (symmetry === 'symmetric') values[j * columns + i] = value;
  }
  return values.map((value) => (Number.isNaN(value) ? 0 : value));
}

function checkWords(name: string, line: MtxLine, count: number): void {
  if (line.words.length === count) return;
  throw inputTypeError(`${name}:${line.line}: line must have ${count} numbers, got ${line.words.length}`);
}

function checkCount({ name, size, entries }: MtxBody, count: number): void {
  if (entries.length === count) return;
  const where = entries.length > count ? `${name}:${entries[count]?.line}` : name;
  throw inputTypeError(`${where}: must have ${count} entries, as line ${size.line} says, got ${entries.length}`);
}

function wholeNumber(name: string, line: MtxLine, index: number, least: number, most: number): number {
  const word = line.words[index] ?? '';
  const value = /^\d+$/.test(word) ? Number(word) : NaN;
  if (value >= least && value <= most) return value;
  const message = `${wordPosition(name, line, index)}: must be a whole number from ${least} to ${most}, got ${describe(word)}`;
  throw Number.isNaN(value) ? inputTypeError(message) : inputRangeError(message);
}

function entryValue({ name, field }: MtxBody, line: MtxLine, index: number): number {
  const word = line.words[index] ?? '';
  const value = parseNumber(word);
  if (!Number.isFinite(value)) throw notFinite(wordPosition(name, line, index), 'entry', word);
  if (field === 'integer' && !Number.isInteger(value)) {
    throw inputTypeError(`${wordPosition(name, line, index)}: entry must be an integer, got ${describe(word)}`);
  }
  return value;
}
