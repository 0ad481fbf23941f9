import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { CurvatureInterval, MethodParameters } from '../methods/method.ts';
import { expressionOf } from '../mode/higher-order-polynomial.ts';
import { commonIntegers } from '../numeric/common-integers.ts';
import { dyadic, type Dyadic } from '../numeric/dyadic.ts';
import { isHurwitz } from '../numeric/is-hurwitz.ts';
import { isPositiveOnHalfLine } from '../numeric/is-positive-on-half-line.ts';
import type { CertificateCheck, Multiplier } from './certificate.ts';

/**
 * The first condition of the circle criterion that a method of higher order breaks on the circle of radius 1 − gap, or none: decided
 * exactly, and not as {@link certifyHigherOrder} proves it. The circle is laid on a line by $z = \rho\frac{1 + w}{1 - w}$: roots are
 * inside where Re w < 0, and at $w = iy$ the real part is a polynomial in y².
 */
export function higherOrderFailure<P extends MethodParameters>(
  method: HigherOrderMethod<P>,
  parameters: P,
  { mu, L }: CurvatureInterval,
  gap: number,
  { h, g }: Pick<Multiplier, 'h' | 'g'>,
): CertificateCheck['failure'] {
  // The criterion is the one without a multiplier.
  if ([...h, ...g].some((tap) => tap !== 0)) return 'taps';
  const rho = dyadic.add(dyadic.of(1), dyadic.of(-gap));
  const at = (lambda: number): readonly bigint[] => {
    const exact = method.exactCoefficients?.(parameters, lambda);
    return onLine((exact ?? expressionOf(method.coefficients(parameters, lambda)))(dyadic), rho);
  };
  const [slow, fast] = [at(mu), at(L)];
  if (!isHurwitz(positive(slow.toReversed()))) return 'radius';
  return isPositiveOnHalfLine(realPart(slow, fast)) ? null : 'positivity';
}

/** The coefficients of 1, w, w², … of (1 − w)ⁿ p(ρ(1 + w)/(1 − w)), times a positive number. */
function onLine(coefficients: readonly Dyadic[], rho: Dyadic): readonly bigint[] {
  const degree = coefficients.length - 1;
  let power = dyadic.of(1);
  const scaled = coefficients.toReversed().map((c) => {
    const product = dyadic.multiply(c, power);
    power = dyadic.multiply(power, rho);
    return product;
  });
  return commonIntegers(scaled).reduce<readonly bigint[]>((sum, c, k) => {
    const term = powerOf([1n, 1n], k, powerOf([1n, -1n], degree - k, [c]));
    return term.map((value, j) => value + (sum[j] ?? 0n));
  }, []);
}

/** A polynomial times so many of the same factor, which is linear. */
function powerOf(
  [constant, linear]: readonly [bigint, bigint],
  times: number,
  polynomial: readonly bigint[],
): readonly bigint[] {
  let product = polynomial;
  for (let i = 0; i < times; i++) {
    const last = product;
    product = [...last, 0n].map((c, j) => constant * c + linear * (last[j - 1] ?? 0n));
  }
  return product;
}

/** With a leading coefficient above 0, if need be by a change of all signs. */
function positive(coefficients: readonly bigint[]): readonly bigint[] {
  return coefficients[0]! < 0n ? coefficients.map((c) => -c) : coefficients;
}

/** The real part of a(iy) times the conjugate of b(iy), by its coefficients in y²: those of odd powers cancel in it. */
function realPart(a: readonly bigint[], b: readonly bigint[]): readonly bigint[] {
  return a.map((_, j) =>
    a.reduce((sum, c, k) => {
      const partner = 2 * j - k;
      // iᵏ (−i)^(2j − k) = (−1)^(j − k).
      return partner < 0 ? sum : sum + ((j - k) % 2 === 0 ? 1n : -1n) * c * (b[partner] ?? 0n);
    }, 0n),
  );
}
