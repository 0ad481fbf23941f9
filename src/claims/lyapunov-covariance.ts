import type { Method, MethodParameters } from '../methods/method.ts';
import { Matrix, solve } from '../numeric/matrix.ts';
import { secondMomentMap } from './second-moment-map.ts';

/**
 * The covariance of (θ_k, θ_{k−1}) as k → ∞ under independent gradient noise of variance 1, where the curvature may be one of
 * several by chance: ml-matrix solves P = mean(A P Aᵀ) + b bᵀ, with the matrices A and b found by stepping. It owes nothing to
 * the method's polynomial.
 */
export function lyapunovCovariance(method: Method, parameters: MethodParameters, lambdas: readonly number[]): Matrix {
  const atRest = { current: [0], previous: [0] };
  const kick = method.step(parameters, atRest, () => [1]).current[0] ?? NaN;
  const system = Matrix.eye(4).sub(secondMomentMap(method, parameters, lambdas));
  return Matrix.from1DArray(2, 2, solve(system, Matrix.columnVector([kick * kick, 0, 0, 0])).to1DArray());
}
