import { intervalRatios } from '../methods/interval-ratios.ts';
import type { CurvatureInterval } from '../methods/method.ts';
import { add, divide, multiply, negate, scale, squareRoot, type DoubleDouble } from '../numeric/double-double.ts';
import type { Rate } from './lower-bound.ts';
import { rateOf } from './rate-of.ts';

const ONE: DoubleDouble = { hi: 1, lo: 0 };

/**
 * The heavy ball's best η for |β| < 1. For β ≥ ρ*² every η that keeps both ends from being overdamped has ρ = √β; of these,
 * η = (1 − β)/√(μL), the geometric middle. Below, η = 2(1 + β)/(μ + L), where both ends have the same ρ.
 */
export function heavyBallEta(
  where: string,
  oneMinusBeta: DoubleDouble,
  interval: CurvatureInterval,
): Rate & { readonly eta: DoubleDouble } {
  const { ratio, rootRatio, spread, L } = intervalRatios(where, interval);
  const beta = add(ONE, negate(oneMinusBeta));
  if (beta.hi >= 0) {
    const root = squareRoot(beta);
    const onePlusRoot = add(ONE, root);
    // β ≥ ρ*² exactly when (1 − √β)/(1 + √β) ≤ 1/√κ.
    const limit = multiply(multiply(onePlusRoot, onePlusRoot), rootRatio);
    if (add(oneMinusBeta, negate(limit)).hi <= 0) {
      return {
        eta: divide(divide(oneMinusBeta, rootRatio), L),
        ...rateOf({ rate: root, gap: divide(oneMinusBeta, onePlusRoot) }),
      };
    }
  }
  const scaled = divide(add({ hi: 2, lo: 0 }, negate(oneMinusBeta)), add(ONE, ratio));
  const x = scale(multiply(scaled, ratio), 2);
  return { eta: divide(scale(scaled, 2), L), ...rateAtMu(oneMinusBeta, beta, x, multiply(scaled, spread)) };
}

/** The rate at μ, where X = ημ and T ≥ 0: the larger root of z² − T z + β, whose roots are real. */
function rateAtMu(oneMinusBeta: DoubleDouble, beta: DoubleDouble, x: DoubleDouble, trace: DoubleDouble): Rate {
  const twoMinusTrace = add(oneMinusBeta, x);
  const [base, product] = trace.hi > 1 ? [twoMinusTrace, x] : [trace, beta];
  const discriminant = add(multiply(base, base), scale(product, -4));
  const root = discriminant.hi > 0 ? squareRoot(discriminant) : { hi: 0, lo: 0 };
  return rateOf({ rate: scale(add(trace, root), 0.5), gap: divide(scale(x, 2), add(twoMinusTrace, root)) });
}
