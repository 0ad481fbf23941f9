import type { CurvatureInterval, Method, MethodParameters } from '../methods/method.ts';
import type { DoubleDouble } from '../numeric/double-double.ts';
import { inputTypeError } from '../numeric/input-error.ts';
import { affineInComplement } from '../stability/affine-mode.ts';
import { affineLevel } from './affine-level.ts';
import { bestLevel } from './best-level.ts';
import { solutionsOf } from './level-interval.ts';
import type { Rate } from './lower-bound.ts';

/**
 * The 1 − β with the smallest worst rate over [μ, L] for a method with parameters of its own, the others given, by bisection
 * on the level; null when none is stable. Throws for a method whose polynomial is not affine in β.
 */
export function bestBetaOfOwn(
  where: string,
  method: Method,
  fixed: MethodParameters,
  { mu, L }: CurvatureInterval,
): (Rate & { readonly oneMinusBeta: DoubleDouble }) | null {
  const [atMu, atL] = [affineInComplement(method, fixed, mu), affineInComplement(method, fixed, L)];
  if (atMu === null || atL === null) {
    throw inputTypeError(`${where}: method must have a polynomial that is linear in β, got ${method.name}`);
  }
  const best = bestLevel((level) => solutionsOf([atMu, atL].flatMap((mode) => affineLevel(level, mode))));
  return best && { oneMinusBeta: best.solution.from, ...best.rate };
}
