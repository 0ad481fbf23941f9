import type { Method, MethodParameters } from '../methods/method.ts';
import { Matrix, solve } from '../numeric/matrix.ts';
import { steppedCompanion } from './stepped-companion.ts';

/**
 * The variance of θ_k as k → ∞ under independent gradient noise of variance 1: ml-matrix solves the discrete Lyapunov equation
 * P = A P Aᵀ + b bᵀ, with A and b found by stepping. It owes nothing to the method's polynomial.
 */
export function lyapunovVariance(method: Method, parameters: MethodParameters, lambda: number): number {
  const companion = steppedCompanion(method, parameters, lambda);
  const atRest = { current: [0], previous: [0] };
  const kick = method.step(parameters, atRest, () => [1]).current[0] ?? NaN;
  const system = Matrix.eye(4).sub(companion.kroneckerProduct(companion));
  return solve(system, Matrix.columnVector([kick * kick, 0, 0, 0])).get(0, 0);
}
