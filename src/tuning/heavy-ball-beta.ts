import type { CurvatureInterval } from '../methods/method.ts';
import { add, multiply, negate, squareRoot, type DoubleDouble } from '../numeric/double-double.ts';
import { twoProduct } from '../numeric/two-product.ts';
import type { Rate } from './lower-bound.ts';
import { rateOf } from './rate-of.ts';

const TWO: DoubleDouble = { hi: 2, lo: 0 };

/**
 * The heavy ball's best β for η < 4/L (the rate is 1 or more otherwise), as 1 − β: β = ρ² with
 * ρ = max(|1 − √(ημ)|, |1 − √(ηL)|), critical damping at the end that is farther from 1.
 */
export function heavyBallBeta(
  eta: number,
  { mu, L }: CurvatureInterval,
): Rate & { readonly oneMinusBeta: DoubleDouble } {
  const atMu = squareRoot(twoProduct(eta, mu));
  const atL = squareRoot(twoProduct(eta, L));
  const isUpperEnd = add(add(atMu, atL), negate(TWO)).hi > 0;
  // √X of the end that binds, and 2 − √X: one of them is ρ's distance from 1, and their product is 1 − β.
  const near = isUpperEnd ? atL : atMu;
  const far = add(TWO, negate(near));
  const gap = isUpperEnd ? far : near;
  const rate = add({ hi: 1, lo: 0 }, negate(gap));
  return { oneMinusBeta: multiply(near, far), ...rateOf({ rate, gap }) };
}
