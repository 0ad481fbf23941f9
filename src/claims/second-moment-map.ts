import type { Method, MethodParameters } from '../methods/method.ts';
import { Matrix } from '../numeric/matrix.ts';
import { steppedCompanion } from './stepped-companion.ts';

/**
 * What a step does to the second moments of (θ_k, θ_{k−1}) when the curvature is one of several by chance: the mean of A ⊗ A over
 * the companion matrices A found by stepping.
 */
export function secondMomentMap(method: Method, parameters: MethodParameters, lambdas: readonly number[]): Matrix {
  const mean = Matrix.zeros(4, 4);
  for (const lambda of lambdas) {
    const companion = steppedCompanion(method, parameters, lambda);
    mean.add(companion.kroneckerProduct(companion).mul(1 / lambdas.length));
  }
  return mean;
}
