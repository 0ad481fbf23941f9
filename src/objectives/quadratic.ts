import type { Vector } from '../numeric/vector.ts';
import { hessianMatrix, type Hessian } from '../spectrum/hessian-matrix.ts';
import { makeSymmetric } from '../spectrum/make-symmetric.ts';
import { checkPoint } from './check-point.ts';
import type { Objective } from './objective.ts';

/** Where a quadratic has its stationary point. */
export interface QuadraticOptions {
  /** θ*, one finite number a coordinate. Default: the origin. */
  readonly minimizer?: Vector;
}

/**
 * The quadratic with a given Hessian:
 *
 * $$f(\theta) = \tfrac12 (\theta - \theta^*)^\top H (\theta - \theta^*), \qquad \nabla f(\theta) = H (\theta - \theta^*)$$
 *
 * @remarks With negative eigenvalues θ* is a saddle or a maximum; the field is called `minimizer` all the same. The
 * customary start is θ* + (1, …, 1). A gradient costs n² multiplications: a known spectrum is cheaper through
 * {@link diagonalQuadratic}.
 * @param hessian - Square, symmetric, finite: an ml-matrix `Matrix` or its rows. Copied.
 * @param options - The stationary point θ*.
 * @returns An objective of the Hessian's dimension.
 * @throws TypeError if `hessian` is not a square matrix of numbers or θ* has another length; RangeError if an entry is not
 * finite, or if some $|h_{ij} - h_{ji}|$ exceeds 1e-12 of the largest |entry|.
 * @example
 * ```ts
 * import { quadratic } from 'heavyball';
 * quadratic([[2, 1], [1, 2]]).gradient([1, 0]); // => [ 2, 1 ]
 * quadratic([[4]], { minimizer: [3] }).value([4]); // => 2
 * ```
 */
export function quadratic(hessian: Hessian, options: QuadraticOptions = {}): Objective {
  const matrix = hessianMatrix('quadratic', hessian);
  makeSymmetric('quadratic', matrix, {});
  const rows = matrix.to2DArray();
  const given = options.minimizer ?? rows.map(() => 0);
  checkPoint('quadratic', 'minimizer', given, rows.length);
  const minimizer = [...given];

  const offset = (point: Vector): number[] => point.map((value, i) => value - minimizer[i]!);
  const times = (direction: Vector): number[] => rows.map((row) => dot(row, direction));
  const gradient = (point: Vector): number[] => times(offset(point));
  return {
    name: 'quadratic',
    dimension: rows.length,
    value: (point) => dot(offset(point), gradient(point)) / 2,
    gradient,
    hessian: () => matrix.clone(),
    hessianTimes: (_, vector) => times(vector),
    minimizer,
    start: minimizer.map((value) => value + 1),
  };
}

function dot(a: Vector, b: Vector): number {
  let sum = 0;
  for (let i = 0; i < a.length; i++) sum += a[i]! * b[i]!;
  return sum;
}
