import { checkPositive } from '../numeric/check.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { ExtremeEigenvalue, ExtremeEigenvalues } from './extremes.ts';
import { fromInterval } from './from-interval.ts';
import type { Spectrum } from './spectrum.ts';

/** What is known of the curvature besides its measured ends. */
export interface FromExtremesOptions {
  /** A μ that is known otherwise, such as a weight decay, > 0: no smaller one is returned. */
  readonly floor?: number;
}

const WHERE = 'fromExtremes';

/**
 * The curvature interval that is safe to tune for after a search for extreme eigenvalues:
 *
 * $$\hat L = \theta_{\max} + r_{\max}, \qquad \hat\mu = \max(\theta_{\min} - r_{\min},\ \text{floor}).$$
 *
 * An end that has not converged is replaced by its `bound`, which is as far as the spectrum may reach with one exception in a
 * million: a θ that still moves says nothing of the end, and an over-estimated μ or under-estimated L would be passed on unseen.
 *
 * @remarks Polyak's optimum for $[\hat\mu, \hat L]$ is stable for curvatures up to exactly $\hat L + \hat\mu$.
 * @param extremes - What `extremeEigenvalues` returned.
 * @param options - A known lower bound.
 * @returns A spectrum of kind `'interval'`.
 * @throws RangeError if the lower end is not above 0 and no floor is given, if the upper end is infinite or below the lower one,
 * or if the floor is not > 0; TypeError if the floor is not a number.
 * @example
 * ```ts
 * import { extremeEigenvalues, fromExtremes, optimalTuning, heavyBall } from 'heavyball';
 * const spectrum = fromExtremes(extremeEigenvalues((v) => v.map((x, i) => (i + 1) * x), 100));
 * spectrum.kappa; // => 100
 * optimalTuning(heavyBall, spectrum).rate; // => 0.818182
 * ```
 */
export function fromExtremes(
  { smallest, largest }: Pick<ExtremeEigenvalues, 'smallest' | 'largest'>,
  { floor }: FromExtremesOptions = {},
): Spectrum {
  if (floor !== undefined) checkPositive(WHERE, 'floor', floor);
  const low = safeEnd(smallest, -1);
  const mu = Math.max(low, floor ?? -Infinity);
  const L = safeEnd(largest, 1);
  if (!(mu > 0)) {
    throw inputRangeError(
      `${WHERE}: the lower end must be > 0 (or a floor be given), got ${low}: ` +
        (smallest.converged ? 'the Hessian may be singular or indefinite' : 'it has not converged'),
    );
  }
  if (L === Infinity)
    throw inputRangeError(`${WHERE}: the upper end must be finite, got Infinity: it has not converged`);
  if (L < mu) throw inputRangeError(`${WHERE}: the upper end must be at least mu = ${mu}, got ${L}`);
  return fromInterval(mu, L);
}

function safeEnd({ value, residual, bound, converged }: ExtremeEigenvalue, side: -1 | 1): number {
  return converged ? value + side * residual : bound;
}
