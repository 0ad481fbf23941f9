import type { Vector } from '../numeric/vector.ts';

/** Where a matrix of weights is in the vector of all weights: row by row from an index on. */
export interface WeightMatrix {
  readonly from: number;
  readonly rows: number;
  readonly columns: number;
}

/** The matrix times a vector. */
export function applyWeights({ from, rows, columns }: WeightMatrix, weights: Vector, vector: Vector): number[] {
  return Array.from({ length: rows }, (_, i) =>
    vector.reduce((sum, value, j) => sum + weights[from + i * columns + j]! * value, 0),
  );
}

/** The transposed matrix times a vector. */
export function applyTransposed({ from, columns }: WeightMatrix, weights: Vector, vector: Vector): number[] {
  return Array.from({ length: columns }, (_, j) =>
    vector.reduce((sum, value, i) => sum + weights[from + i * columns + j]! * value, 0),
  );
}

/** Adds the matrix abᵀ to a total. */
export function addOuter({ from, columns }: WeightMatrix, total: number[], a: Vector, b: Vector): void {
  a.forEach((left, i) => {
    b.forEach((right, j) => {
      total[from + i * columns + j]! += left * right;
    });
  });
}
