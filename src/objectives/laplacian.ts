import { Matrix } from '../numeric/matrix.ts';
import type { Vector } from '../numeric/vector.ts';
import { checkGrid } from './check-grid.ts';
import type { Objective } from './objective.ts';

/**
 * The elastic energy of a line or a rectangular membrane with fixed edge, $f = \tfrac12 \theta^\top A \theta$: A is the discrete
 * Laplacian, tridiag(−1, 2, −1) on a line of n points, and the sum of one along each side on an m × n grid.
 *
 * Its eigenvalues are known ({@link laplacianEigenvalues}); κ grows like $\frac{4}{\pi^2}(n+1)^2$. Minimiser 0; the customary
 * start, 1 at one end or corner and 0 elsewhere, excites every mode.
 *
 * @param sizes - Points of the line, `[n]`, or of the two sides of the grid, `[m, n]`, stored row by row: whole numbers ≥ 1.
 * @returns The objective, its number of coordinates the product of the sizes; a gradient costs O(1) a point.
 * @throws TypeError or RangeError if the sizes are not as said.
 * @example
 * ```ts
 * import { laplacian } from 'heavyball';
 * laplacian([3]).gradient([1, 1, 1]); // => [ 1, 0, 1 ]
 * laplacian([2, 2]).gradient([1, 0, 0, 0]); // => [ 4, -1, -1, 0 ]
 * ```
 */
export function laplacian(sizes: readonly number[]): Objective {
  const [rows, columns = 1] = checkGrid('laplacian', sizes);
  const dimension = rows * columns;
  const isLine = sizes.length === 1;
  const times = (v: Vector): number[] => {
    const image = Array<number>(dimension);
    for (let row = 0, i = 0; row < rows; row++) {
      for (let column = 0; column < columns; column++, i++) {
        const above = row > 0 ? v[i - columns]! : 0;
        const below = row < rows - 1 ? v[i + columns]! : 0;
        const along = 2 * v[i]! - above - below;
        const left = column > 0 ? v[i - 1]! : 0;
        const right = column < columns - 1 ? v[i + 1]! : 0;
        image[i] = isLine ? along : along + (2 * v[i]! - left - right);
      }
    }
    return image;
  };
  const unit = (i: number): number[] => Array.from({ length: dimension }, (_, j) => Number(i === j));
  return {
    name: 'laplacian',
    dimension,
    value(point) {
      const image = times(point);
      return point.reduce((sum, x, i) => sum + x * image[i]!, 0) / 2;
    },
    gradient: times,
    hessian: () => new Matrix(Array.from({ length: dimension }, (_, i) => times(unit(i)))),
    hessianTimes: (_, vector) => times(vector),
    minimizer: Array<number>(dimension).fill(0),
    start: unit(0),
  };
}
