import { checkInteger } from '../numeric/check.ts';
import { Matrix } from '../numeric/matrix.ts';
import type { Objective } from './objective.ts';

/** Each coordinate starts nearer to its ridge than the one before by this factor. */
const NEARER = 100;

/**
 * A chain of saddles: the sum of a double well in every coordinate,
 *
 * $$f(\theta) = \sum_{i=1}^n \Big(\tfrac14 \theta_i^4 - \tfrac12 \theta_i^2\Big)$$
 *
 * Its stationary points are $\lbrace -1, 0, 1 \rbrace^n$: one maximum, $2^n$ minimisers of value −n/4, saddles of every index
 * between. From the customary start $\theta_i = 100^{-i}$ the coordinates leave 0 one after the other, and a run slows down near n − 1
 * saddles, of index n − 1, n − 2, …, 1, before it reaches the minimiser (1, …, 1).
 *
 * @param length - The number of coordinates, a whole number from 1 to 100.
 * @returns The objective; curvature −1 at 0 and 2 at ±1 in every coordinate.
 * @throws RangeError or TypeError if `length` is not as said.
 * @example
 * ```ts
 * import { heavyBall, saddleChain, simulate } from 'heavyball';
 * simulate(heavyBall, { beta: 0.5, eta: 0.1 }, saddleChain(3)).status; // => 'converged'
 * saddleChain(3).start; // => [ 0.01, 0.0001, 0.000001 ]
 * ```
 */
export function saddleChain(length: number): Objective {
  checkInteger('saddleChain', 'length', length, 1, 100);
  const indices = Array.from({ length }, (_, i) => i + 1);
  return {
    name: 'saddle-chain',
    dimension: length,
    value: (point) => point.reduce((sum, x) => sum + (x * x * (x * x - 2)) / 4, 0),
    gradient: (point) => point.map((x) => x * (x * x - 1)),
    hessian: (point) => Matrix.diag(point.map((x) => 3 * x * x - 1)),
    hessianTimes: (point, vector) => point.map((x, i) => (3 * x * x - 1) * vector[i]!),
    minimizer: indices.map(() => 1),
    start: indices.map((i) => 1 / NEARER ** i),
  };
}
