import { describe } from '../numeric/check.ts';
import { inputTypeError } from '../numeric/input-error.ts';
import type { FileSource } from './file-format.ts';
import { parseJson, type JsonDocument } from './json-document.ts';
import type { NumberTable } from './number-table.ts';
import { readCsv } from './read-csv.ts';
import { readMatrixMarket } from './read-matrix-market.ts';
import { readNpy } from './read-npy.ts';

/** Reads a table in any format; `tableOf` finds it in a JSON document, and `npyTable` reads a NumPy array, of two dimensions by default. */
export function readTable(
  where: string,
  bytes: Uint8Array,
  { format, name }: FileSource,
  tableOf: (document: JsonDocument) => NumberTable,
  npyTable: (bytes: Uint8Array, name: string) => NumberTable = readNpy,
): NumberTable {
  if (!(bytes instanceof Uint8Array))
    throw inputTypeError(`${where}: bytes must be a Uint8Array, got ${describe(bytes)}`);
  switch (format) {
    case 'csv':
      return readCsv(bytes, name);
    case 'json':
      return tableOf(parseJson(bytes, name));
    case 'mtx':
      return readMatrixMarket(bytes, name);
    case 'npy':
      return npyTable(bytes, name);
    default:
      throw inputTypeError(`${where}: format must be csv, json, mtx or npy, got ${describe(format)}`);
  }
}
