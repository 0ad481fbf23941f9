import { Matrix } from '../numeric/matrix.ts';
import type { ModeOfPolynomial } from './mode.ts';

/**
 * The companion matrix of a mode, which takes $(\theta_k, \theta_{k-1})$ to $(\theta_{k+1}, \theta_k)$:
 *
 * $$\begin{pmatrix} T & -D \\ 1 & 0 \end{pmatrix}$$
 *
 * Its eigenvalues are the characteristic roots; it is not normal, so the state may grow first although $\rho < 1$.
 *
 * @param mode - A mode, or anything with its `trace` and `determinant`.
 * @returns A 2 × 2 ml-matrix `Matrix`.
 *
 * @example
 * ```ts
 * import { analyzeMode, companionMatrix, heavyBall } from 'heavyball';
 * companionMatrix(analyzeMode(heavyBall, { beta: 0.5, eta: 1 }, 0.25)).to2DArray(); // => [ [ 1.25, -0.5 ], [ 1, 0 ] ]
 * ```
 */
export function companionMatrix({ trace, determinant }: Pick<ModeOfPolynomial, 'trace' | 'determinant'>): Matrix {
  return new Matrix([
    [trace, 0 - determinant],
    [1, 0],
  ]);
}
