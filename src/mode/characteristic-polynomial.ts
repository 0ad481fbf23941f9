import { checkFinite, checkPositive } from '../numeric/check.ts';
import type { DoubleDouble } from '../numeric/double-double.ts';
import type { ExactSum } from '../numeric/exact-sum.ts';
import { sumIn } from '../numeric/sum-in.ts';
import { exactPolynomial } from './exact-polynomial.ts';

/**
 * The polynomial $p(z) = z^2 - Tz + D$ of one mode, with the numbers that its analysis needs, each free of cancellation.
 *
 * Every field is right to $2^{-70}$ relative and its sign is exact; $T^2 - 4D$ may be ±Infinity where it exceeds the range
 * of doubles, `discriminantRoot` does not.
 */
export interface CharacteristicPolynomial {
  /** $\eta\lambda$: the exact product of the two doubles; $\eta(\lambda + \text{shift})$ of the family under weight decay. */
  readonly etaLambda: DoubleDouble;
  /** $T = 1 + \beta - (1 + \gamma)\eta\lambda$, the sum of the roots. */
  readonly trace: DoubleDouble;
  /** $D = \beta - \gamma\eta\lambda$, the product of the roots. */
  readonly determinant: DoubleDouble;
  /** $1 - D$. */
  readonly oneMinusDeterminant: DoubleDouble;
  /** $p(1) = 1 - T + D = \eta\lambda$. */
  readonly atOne: DoubleDouble;
  /** $p(-1) = 1 + T + D$. */
  readonly atMinusOne: DoubleDouble;
  /** $2 - |T|$: the sum of the distances of two real roots from 1 (or, when $T < 0$, from −1). */
  readonly twoMinusTraceSize: DoubleDouble;
  /** $\Delta = T^2 - 4D$. Its sign is exact. */
  readonly discriminant: DoubleDouble;
  /** $\sqrt{|\Delta|}$. */
  readonly discriminantRoot: DoubleDouble;
}

/** One mode of a second-order method: the numbers from which the polynomial is made. */
export interface ModeCoefficients {
  /** Momentum β. */
  readonly beta: number | ExactSum;
  /** Look-ahead γ: 0 for heavy ball, β for Nesterov. */
  readonly gamma: number | ExactSum;
  /** Learning rate η > 0. */
  readonly eta: number;
  /** Curvature λ; under weight decay w the sum `[lambda, w]`. */
  readonly lambda: number | ExactSum;
}

/**
 * The characteristic polynomial of $\theta_{k+1} = \theta_k + \beta(\theta_k - \theta_{k-1}) - \eta\nabla f(\theta_k +
 * \gamma(\theta_k - \theta_{k-1}))$ on curvature λ:
 *
 * $$p(z) = z^2 - \big(1 + \beta - (1 + \gamma)\eta\lambda\big) z + \beta - \gamma\eta\lambda$$
 *
 * @remarks The coefficients are evaluated in double-double arithmetic with a forward error bound (about a microsecond), and
 * exactly where that bound does not guarantee 70 bits: heavy cancellation, or numbers near the ends of the double range (some
 * 20 microseconds). A value below 1e-290 has fewer digits; one too small for a double becomes ±5e-324, so that its sign
 * survives.
 *
 * @param coefficients - β, γ and λ: any finite numbers, or exact sums of such (`[1, -oneMinusBeta]`); η > 0.
 * @returns $T$, $D$, $1 - D$, $p(\pm1)$, $2 - |T|$, $\Delta$ and $\sqrt{|\Delta|}$ as double-doubles.
 * @throws RangeError if a number is not finite, if η ≤ 0, or if a coefficient exceeds the range of doubles.
 * @throws TypeError if something is not a number.
 *
 * @example
 * ```ts
 * import { characteristicPolynomial } from 'heavyball';
 * characteristicPolynomial({ beta: 0.25, gamma: 0, eta: 1, lambda: 0.25 }).discriminant.hi; // => 0
 * ```
 */
export function characteristicPolynomial(coefficients: ModeCoefficients): CharacteristicPolynomial {
  const where = 'characteristicPolynomial';
  checkPositive(where, 'eta', coefficients.eta);
  const lambda = termsOf(where, 'lambda', coefficients.lambda);
  const { eta } = coefficients;
  const beta = termsOf(where, 'beta', coefficients.beta);
  const gamma = termsOf(where, 'gamma', coefficients.gamma);
  return exactPolynomial(
    where,
    (arithmetic) => {
      const etaLambda = arithmetic.multiply(arithmetic.of(eta), sumIn(arithmetic, lambda));
      const gammaEtaLambda = arithmetic.multiply(sumIn(arithmetic, gamma), etaLambda);
      return { beta: sumIn(arithmetic, beta), etaLambda, gammaEtaLambda };
    },
    { beta: beta.join(' + '), gamma: gamma.join(' + '), eta, lambda: lambda.join(' + ') },
  );
}

function termsOf(where: string, name: string, value: number | ExactSum): ExactSum {
  const terms = typeof value === 'object' ? value : [value];
  for (const term of terms) checkFinite(where, name, term);
  return terms;
}
