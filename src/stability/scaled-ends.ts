import type { CurvatureInterval } from '../methods/method.ts';

/** [μ, L] times a power of two that brings L to [1, 2): the geometry in X = ηλ stays as it is, and squares stay in range. */
export function scaledEnds({ mu, L }: CurvatureInterval): CurvatureInterval {
  const unit = 2 ** Math.floor(Math.log2(L));
  return { mu: mu / unit, L: L / unit };
}
