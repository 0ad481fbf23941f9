import { add, type DoubleDouble } from './double-double.ts';
import { dyadic } from './dyadic.ts';

/** Bits of a quotient of integers before it is rounded: more than a double-double holds. */
const QUOTIENT_BITS = 224;

/**
 * The variances of all $y$ in $a(z)\,y = b(z)\,\xi$ for white noise ξ of variance 1, where a has its roots inside the unit circle:
 *
 * $$\frac1{2\pi i}\oint\frac{b(z)\,b(z^{-1})}{a(z)\,a(z^{-1})}\frac{dz}z$$
 *
 * by the recursion of Åström and Jury, which is the Schur–Cohn test with every b carried along: a step lowers the degree and adds a
 * square. The integers are exact, and the terms positive, so that the sums are right to a double-double however near the circle the
 * roots are. Source: `astrom1970`.
 *
 * @param numerators - Of each b the coefficients $b_0, \dots, b_n$ as integers, leading one first; as many as of the denominator.
 * @param denominator - $a_0 > 0, \dots, a_n$ on the same scale.
 */
export function filterVariances(
  numerators: readonly (readonly bigint[])[],
  denominator: readonly bigint[],
): readonly DoubleDouble[] {
  const first = denominator[0]!;
  let [a, all] = [denominator, numerators];
  // What the polynomials have been multiplied by, as a fraction, and the factors that the next reductions leave in them.
  let [above, below, divisor, nextDivisor] = [1n, 1n, 1n, 1n];
  let totals: readonly DoubleDouble[] = numerators.map(() => ({ hi: 0, lo: 0 }));
  for (;;) {
    const [leading, last] = [a[0]!, endOf(a)];
    const weight = above * leading * first;
    totals = totals.map((total, i) => add(total, quotient(endOf(all[i]!) ** 2n * below, weight)));
    if (a.length === 1) return totals;
    const reversed = a.toReversed();
    const reduce = (polynomial: readonly bigint[], end: bigint): readonly bigint[] =>
      polynomial.slice(0, -1).map((c, i) => (leading * c - end * reversed[i]!) / divisor);
    all = all.map((b) => reduce(b, endOf(b)));
    a = reduce(a, last);
    [above, below] = [above * leading, below * divisor];
    [divisor, nextDivisor] = [nextDivisor, a[0]!];
  }
}

function endOf(coefficients: readonly bigint[]): bigint {
  return coefficients[coefficients.length - 1]!;
}

/** A quotient of integers ≥ 0, rounded once. */
function quotient(numerator: bigint, denominator: bigint): DoubleDouble {
  if (numerator === 0n) return { hi: 0, lo: 0 };
  const shift = QUOTIENT_BITS + bitsOf(denominator) - bitsOf(numerator);
  const scaled = shift >= 0 ? (numerator << BigInt(shift)) / denominator : numerator / (denominator << BigInt(-shift));
  return dyadic.round({ mantissa: scaled, exponent: -shift });
}

/** The length of an integer in bits, to four. */
function bitsOf(value: bigint): number {
  return 4 * value.toString(16).length;
}
