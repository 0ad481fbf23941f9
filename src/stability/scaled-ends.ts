import type { CurvatureInterval } from '../methods/method.ts';

/**
 * [μ, L] times a power of two that brings L to [1, 2): the geometry in X = ηλ stays as it is, and squares stay in range.
 * A μ that would vanish against L becomes the smallest number above 0: a bound from below stays a bound.
 */
export function scaledEnds({ mu, L }: CurvatureInterval): CurvatureInterval {
  const unit = 2 ** Math.floor(Math.log2(L));
  return { mu: Math.max(mu / unit, Number.MIN_VALUE), L: L / unit };
}
