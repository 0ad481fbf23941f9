import { checkFinite, describe } from '../numeric/check.ts';
import { inputTypeError } from '../numeric/input-error.ts';
import { Matrix } from '../numeric/matrix.ts';

/** A Hessian: an ml-matrix `Matrix`, or its rows. Square, finite and symmetric. */
export type Hessian = Matrix | readonly (readonly number[])[];

/**
 * Copies a caller's Hessian, or another square matrix of the name given, into a new one; throws unless it is square, not empty,
 * and made of finite numbers.
 */
export function hessianMatrix(where: string, hessian: Hessian, name = 'hessian'): Matrix {
  const isMatrix = Matrix.isMatrix(hessian);
  if (!isMatrix && !Array.isArray(hessian)) {
    throw inputTypeError(`${where}: ${name} must be a Matrix or an array of rows, got ${describe(hessian)}`);
  }
  const rows = isMatrix ? hessian.to2DArray() : (hessian as readonly (readonly number[])[]);
  if (rows.length === 0) throw inputTypeError(`${where}: ${name} must not be empty, got 0 rows`);
  rows.forEach((row, i) => {
    checkRow(where, name, row, i, rows.length);
  });
  return new Matrix(rows.map((row) => [...row]));
}

function checkRow(where: string, name: string, row: readonly number[], i: number, size: number): void {
  if (!Array.isArray(row) && !ArrayBuffer.isView(row)) {
    throw inputTypeError(`${where}: ${name}[${i}] must be an array of numbers, got ${describe(row)}`);
  }
  if (row.length !== size) {
    throw inputTypeError(
      `${where}: ${name} must be square, got ${size} rows and ${row.length} entries in ${name}[${i}]`,
    );
  }
  for (let j = 0; j < size; j++) {
    if (!Number.isFinite(row[j])) checkFinite(where, `${name}[${i}][${j}]`, row[j]);
  }
}
