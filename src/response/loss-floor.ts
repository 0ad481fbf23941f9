import type { Analysis } from '../stability/analysis.ts';
import { stationaryVariance } from './stationary-variance.ts';

/**
 * The expected loss above the minimum at which a method settles when every coordinate of every gradient carries independent
 * noise of variance 1:
 *
 * $$\tfrac12 \sum_i w_i \lambda_i \operatorname{Var}\theta^{(i)}$$
 *
 * with the weights of the spectrum, 1 where it has none, and the variance of what the method stores ({@link stationaryVariance}). For small steps it is about $\frac14 \frac{\eta}{1 - \beta}$ for
 * each mode, whatever its curvature.
 *
 * @remarks Flat directions are left out: moving along them costs nothing. For an interval the sum is over its two ends, as the
 * analysis is. Accuracy as of {@link stationaryVariance}.
 * @param analysis - From `analyze`.
 * @returns The sum, in units of 1/λ; Infinity unless every mode with a weight above 0 is stable.
 * @example
 * ```ts
 * import { analyze, fromEigenvalues, heavyBall, lossFloor } from 'heavyball';
 * lossFloor(analyze(heavyBall, { beta: 0.5, eta: 1 }, fromEigenvalues([0.5, 1, 2]))); // => 2.85
 * ```
 */
export function lossFloor({ modes, spectrum }: Analysis): number {
  const { eigenvalues, weights, flatThreshold } = spectrum;
  const kept = weights?.filter((_, i) => Math.abs(eigenvalues[i]!) > flatThreshold);
  return modes.reduce((sum, mode, i) => {
    const weight = kept?.[i] ?? 1;
    if (weight === 0) return sum;
    const variance = stationaryVariance(mode);
    return variance < Infinity ? sum + 0.5 * weight * mode.lambda * variance : Infinity;
  }, 0);
}
