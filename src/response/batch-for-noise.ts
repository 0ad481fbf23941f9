import { checkAtLeastZero, checkPositive } from '../numeric/check.ts';
import type { Analysis } from '../stability/analysis.ts';
import { lossFloor } from './loss-floor.ts';

/**
 * The smallest batch with which a run settles at no more than a given loss above the minimum, so that momentum can be traded
 * for batch size: at a fixed η it grows like $\frac1{1 - \beta}$, at a fixed $\frac{\eta}{1 - \beta}$ it hardly changes.
 *
 * $$B = \Big\lceil \frac{\sigma^2}{\text{floor}} \cdot \tfrac12 \sum_i w_i \lambda_i \operatorname{Var}\theta^{(i)} \Big\rceil$$
 *
 * with the variances of the points that the method stores.
 *
 * @remarks Accuracy as of {@link lossFloor}, so that next to a whole number rounding decides.
 * @param analysis - From `analyze`.
 * @param exampleVariance - σ² ≥ 0: the variance of the gradient of one example, in each coordinate.
 * @param floor - The loss above the minimum that is allowed, > 0.
 * @returns B, a whole number ≥ 1; Infinity unless every mode with a weight above 0 is stable.
 * @throws RangeError or TypeError if σ² or the floor is not such a number.
 * @example
 * ```ts
 * import { analyze, batchForNoise, fromEigenvalues, heavyBall } from 'heavyball';
 * const spectrum = fromEigenvalues([0.5, 1, 2]);
 * const batchAt = (beta: number, eta: number) => batchForNoise(analyze(heavyBall, { beta, eta }, spectrum), 100, 0.5);
 * [batchAt(0, 0.1), batchAt(0.9, 0.1), batchAt(0.9, 0.01)]; // => [ 16, 155, 16 ]
 * ```
 */
export function batchForNoise(analysis: Analysis, exampleVariance: number, floor: number): number {
  checkAtLeastZero('batchForNoise', 'exampleVariance', exampleVariance);
  checkPositive('batchForNoise', 'floor', floor);
  const unit = lossFloor(analysis);
  return unit === Infinity ? Infinity : Math.max(1, Math.ceil((exampleVariance / floor) * unit));
}
