import { checkAtLeastZero, checkInteger } from '../numeric/check.ts';
import { extremesOf } from '../numeric/extremes-of.ts';
import type { Analysis } from '../stability/analysis.ts';
import { lossFloor } from './loss-floor.ts';
import { stationaryVariance } from './stationary-variance.ts';

/** What is left to fluctuate when gradients are means over batches. */
export interface BatchNoise {
  /** B. */
  readonly batch: number;
  /** $\sigma^2/B$: the variance of a gradient, in every coordinate. */
  readonly gradientVariance: number;
  /** The largest stationary variance, of the points that the method stores, over the modes; Infinity unless all are stable. */
  readonly variance: number;
  /** The expected loss above the minimum at which the run settles. */
  readonly lossFloor: number;
}

/**
 * What noise is left with a batch size B: the gradient of a batch has the variance $\sigma^2/B$ if one example's has $\sigma^2$
 * and examples are drawn independently, and every variance and the loss floor are in proportion to it.
 *
 * @remarks Accuracy as of {@link stationaryVariance}. Without replacement from N examples the variance is $\frac{N - B}{N - 1}$ times
 * as large. Source: `mohammadi2021` for the response.
 * @param analysis - From `analyze`.
 * @param exampleVariance - σ² ≥ 0: the variance of the gradient of one example, in each coordinate.
 * @param batch - B: a whole number ≥ 1.
 * @returns The gradient's variance and what becomes of it.
 * @throws RangeError or TypeError if σ² or B is not such a number.
 * @example
 * ```ts
 * import { analyze, batchNoise, fromEigenvalues, heavyBall } from 'heavyball';
 * const analysis = analyze(heavyBall, { beta: 0.5, eta: 1 }, fromEigenvalues([0.5, 1, 2]));
 * batchNoise(analysis, 4, 32); // => { batch: 32, gradientVariance: 0.125, variance: 0.3, lossFloor: 0.35625 }
 * ```
 */
export function batchNoise(analysis: Analysis, exampleVariance: number, batch: number): BatchNoise {
  checkAtLeastZero('batchNoise', 'exampleVariance', exampleVariance);
  checkInteger('batchNoise', 'batch', batch, 1);
  const gradientVariance = exampleVariance / batch;
  const scaled = (unit: number): number => (unit === Infinity ? Infinity : gradientVariance * unit);
  return {
    batch,
    gradientVariance,
    variance: scaled(extremesOf(analysis.modes.map(stationaryVariance))[1]),
    lossFloor: scaled(lossFloor(analysis)),
  };
}
