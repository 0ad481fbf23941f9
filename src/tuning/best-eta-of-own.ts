import type { CurvatureInterval, Method, MethodParameters } from '../methods/method.ts';
import { multiply, squareRoot, type DoubleDouble } from '../numeric/double-double.ts';
import { affineInEta } from '../stability/affine-mode.ts';
import { affineLevel } from './affine-level.ts';
import { bestLevel } from './best-level.ts';
import { solutionsOf } from './level-interval.ts';
import type { Rate } from './lower-bound.ts';

/**
 * The learning rate with the smallest worst rate over [μ, L] for a method with parameters of its own, the others given, by
 * bisection on the level; null when none is stable. Of several the geometric mean.
 */
export function bestEtaOfOwn(
  method: Method,
  fixed: Partial<MethodParameters>,
  { mu, L }: CurvatureInterval,
): (Rate & { readonly eta: DoubleDouble }) | null {
  const modes = [mu, L].map((lambda) => affineInEta(method, fixed, lambda));
  const best = bestLevel((level) => solutionsOf(modes.flatMap((mode) => affineLevel(level, mode))));
  if (best === null) return null;
  const { from, to } = best.solution;
  // The root of each, as their product may be out of range.
  return { eta: multiply(squareRoot(from), squareRoot(to)), ...best.rate };
}
