import { Matrix } from '../numeric/matrix.ts';
import type { Vector } from '../numeric/vector.ts';

/** A Hessian from its products with the unit vectors, exactly symmetric. */
export function hessianOfProducts(point: Vector, times: (point: Vector, vector: Vector) => Vector): Matrix {
  const rows = point.map((_, i) => {
    const axis = point.map((__, j) => Number(i === j));
    return [...times(point, axis)];
  });
  const matrix = new Matrix(rows);
  return Matrix.add(matrix, matrix.transpose()).mul(0.5);
}
