import { checkFinite, describe } from '../numeric/check.ts';
import { inputTypeError } from '../numeric/input-error.ts';
import { Matrix } from '../numeric/matrix.ts';

/** A Hessian: an ml-matrix `Matrix`, or its rows. Square, finite and symmetric. */
export type Hessian = Matrix | readonly (readonly number[])[];

/** Copies a caller's Hessian into a new matrix; throws unless it is square, not empty, and made of finite numbers. */
export function hessianMatrix(where: string, hessian: Hessian): Matrix {
  const isMatrix = Matrix.isMatrix(hessian);
  if (!isMatrix && !Array.isArray(hessian)) {
    throw inputTypeError(`${where}: hessian must be a Matrix or an array of rows, got ${describe(hessian)}`);
  }
  const rows = isMatrix ? hessian.to2DArray() : (hessian as readonly (readonly number[])[]);
  if (rows.length === 0) throw inputTypeError(`${where}: hessian must not be empty, got 0 rows`);
  rows.forEach((row, i) => {
    checkRow(where, row, i, rows.length);
  });
  return new Matrix(rows.map((row) => [...row]));
}

function checkRow(where: string, row: readonly number[], i: number, size: number): void {
  if (!Array.isArray(row) && !ArrayBuffer.isView(row)) {
    throw inputTypeError(`${where}: hessian[${i}] must be an array of numbers, got ${describe(row)}`);
  }
  if (row.length !== size) {
    throw inputTypeError(
      `${where}: hessian must be square, got ${size} rows and ${row.length} entries in hessian[${i}]`,
    );
  }
  for (let j = 0; j < size; j++) {
    if (!Number.isFinite(row[j])) checkFinite(where, `hessian[${i}][${j}]`, row[j]);
  }
}
