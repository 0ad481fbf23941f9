import { inputTypeError } from '../numeric/input-error.ts';
import type { FileSource } from './file-format.ts';
import { jsonError, jsonMember, jsonTable, type JsonDocument } from './json-document.ts';
import type { NumberTable } from './number-table.ts';
import { readTable } from './read-table.ts';

/** Reads the entries of a square matrix; what {@link readHessian} reads, without a matrix library. */
export function readHessianTable(bytes: Uint8Array, source: FileSource): NumberTable {
  const table = readTable('readHessian', bytes, source, jsonHessian);
  const { rows, columns } = table;
  if (rows !== columns) {
    const hint = columns <= 2 ? '; did you mean --spectrum?' : '';
    throw inputTypeError(`${source.name}: a Hessian must be square, got ${rows} × ${columns}${hint}`);
  }
  return table;
}

function jsonHessian(document: JsonDocument): NumberTable {
  if (Array.isArray(document.value)) return jsonTable(document);
  const hessian = jsonMember(document, 'hessian');
  if (hessian !== undefined) return jsonTable(hessian);
  const hint = jsonMember(document, 'eigenvalues') === undefined ? '' : '; did you mean --spectrum?';
  throw jsonError(document, `must be an array of rows or an object with the key "hessian"${hint}`);
}
