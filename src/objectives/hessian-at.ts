import { centralDifference, differenceStep } from '../numeric/central-difference.ts';
import { Matrix } from '../numeric/matrix.ts';
import { normOf } from '../numeric/norm-of.ts';
import type { Vector } from '../numeric/vector.ts';
import { checkPoint } from './check-point.ts';
import { hessianOfProducts } from './hessian-of-products.ts';
import type { Objective } from './objective.ts';

/** A Hessian with its origin. */
export interface LocalHessian {
  /** ∇²f(θ). */
  readonly hessian: Matrix;
  /** From what it was made: the objective's `hessian`, its `hessianTimes`, or differences of its gradient. */
  readonly source: 'hessian' | 'hessian-times' | 'differences';
  /** How far any eigenvalue may be off because of that: 0 but for differences. */
  readonly error: number;
}

/**
 * The Hessian of an objective at a point: what the objective gives, or central differences of its gradient.
 *
 * @remarks Differences are taken by the five-point formula
 * $g'(0) \approx \frac{8(g(h) - g(-h)) - (g(2h) - g(-2h))}{12h}$ with a step of about 0.001 max(1, |θᵢ|) in each coordinate; halving
 * it tells their error, and so does the asymmetry of the result. On functions that vary over lengths of the order of 1 some 10 digits
 * are right. Cost: 6n gradients.
 * @param objective - Anything with `dimension` and `gradient`.
 * @param point - Where: as many finite numbers as the objective has coordinates.
 * @returns The Hessian, its source and its error: the Frobenius norm of the errors of its entries, which bounds that of every
 * eigenvalue.
 * @throws TypeError or RangeError if the point is not as said.
 * @example
 * ```ts
 * import { hessianAt, rosenbrock } from 'heavyball';
 * const { hessian, source } = hessianAt(rosenbrock, [1, 1]);
 * hessian.get(0, 1); // => -400
 * source; // => 'hessian'
 * ```
 */
export function hessianAt(objective: Objective, point: Vector): LocalHessian {
  checkPoint('hessianAt', 'point', point, objective.dimension);
  if (objective.hessian) return { hessian: objective.hessian(point), source: 'hessian', error: 0 };
  if (objective.hessianTimes) {
    const times = (at: Vector, vector: Vector): Vector => objective.hessianTimes?.(at, vector) ?? [];
    return { hessian: hessianOfProducts(point, times), source: 'hessian-times', error: 0 };
  }
  const columns = point.map((_, i) =>
    centralDifference(
      (t) => objective.gradient(point.map((value, j) => (i === j ? value + t : value))),
      differenceStep(Math.max(1, Math.abs(point[i]!))),
    ),
  );
  const given = new Matrix(columns.map(({ derivative }) => [...derivative]));
  const errors = columns.map(({ error }, i) =>
    error.map((value, j) => Math.max(value, Math.abs(given.get(i, j) - given.get(j, i)) / 2)),
  );
  const hessian = Matrix.add(given, given.transpose()).mul(0.5);
  return { hessian, source: 'differences', error: normOf(errors.flat()) };
}
