import { Matrix } from '../numeric/matrix.ts';
import type { HigherOrderModeOfPolynomial } from './higher-order-mode.ts';
import type { ModeOfPolynomial } from './mode.ts';

/**
 * The companion matrix of a mode, which takes $(\theta_k, \theta_{k-1}, \dots)$ to $(\theta_{k+1}, \theta_k, \dots)$:
 *
 * $$\begin{pmatrix} T & -D \\ 1 & 0 \end{pmatrix}, \qquad
 * \begin{pmatrix} -c_1 & \cdots & -c_{n-1} & -c_n \\ 1 & & & 0 \\ & \ddots & & \vdots \\ & & 1 & 0 \end{pmatrix}$$
 *
 * Its eigenvalues are the characteristic roots; it is not normal, so the state may grow first although $\rho < 1$.
 *
 * @param mode - A mode, or anything with its `trace` and `determinant`, or with the `coefficients` of a method of higher order.
 * @returns A 2 × 2 ml-matrix `Matrix`; n × n for a method of order n.
 *
 * @example
 * ```ts
 * import { analyzeMode, companionMatrix, heavyBall } from 'heavyball';
 * companionMatrix(analyzeMode(heavyBall, { beta: 0.5, eta: 1 }, 0.25)).to2DArray(); // => [ [ 1.25, -0.5 ], [ 1, 0 ] ]
 * companionMatrix({ coefficients: [1, -1, 0.5, 0.25] }).to2DArray(); // => [ [ 1, -0.5, -0.25 ], [ 1, 0, 0 ], [ 0, 1, 0 ] ]
 * ```
 */
export function companionMatrix(
  mode: Pick<ModeOfPolynomial, 'trace' | 'determinant'> | Pick<HigherOrderModeOfPolynomial, 'coefficients'>,
): Matrix {
  const [, ...rest] = 'coefficients' in mode ? mode.coefficients : [1, -mode.trace, mode.determinant];
  const matrix = Matrix.zeros(rest.length, rest.length);
  rest.forEach((coefficient, i) => {
    matrix.set(0, i, 0 - coefficient);
    if (i > 0) matrix.set(i, i - 1, 1);
  });
  return matrix;
}
