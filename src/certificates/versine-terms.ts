import { add, multiply, negate, scale, type DoubleDouble } from '../numeric/double-double.ts';
import type { EndPolynomials } from './end-polynomials.ts';

/**
 * W = P_L(z) times the conjugate of P_μ(z) on the circle |z| = ρ, in the versine s = 1 − cos ω: Re W = Σ real[j] sʲ and
 * Im W = ρ sin ω Σ slope[j] sʲ.
 */
export interface VersineTerms {
  /** 1 − ρ. */
  readonly gap: number;
  /** ρ. */
  readonly rho: DoubleDouble;
  /** The coefficients of Re W. */
  readonly real: readonly [DoubleDouble, DoubleDouble, DoubleDouble];
  /** The coefficients of Im W/(ρ sin ω). */
  readonly slope: readonly [DoubleDouble, DoubleDouble];
}

const ONE: DoubleDouble = { hi: 1, lo: 0 };

const sum = (...terms: readonly DoubleDouble[]): DoubleDouble => terms.reduce(add);
const less = (a: DoubleDouble, b: DoubleDouble): DoubleDouble => add(a, negate(b));

/**
 * W on circles of radius 1 − gap. With w = z − 1 on the circle, |w|² = δ² + 2ρs and Re w = −δ − ρs for δ = 1 − ρ; what cancels does so in
 * double-double arithmetic.
 */
export function versineTermsOf({ slow, fast }: EndPolynomials): (gap: number) => VersineTerms {
  const [sumA, sumB] = [add(fast.a, slow.a), add(fast.b, slow.b)];
  const [lessA, lessB] = [less(slow.a, fast.a), less(slow.b, fast.b)];
  const [mixed, swapped, product] = [multiply(fast.a, slow.b), multiply(slow.a, fast.b), multiply(fast.a, slow.a)];
  const both = add(mixed, swapped);
  const cross = less(mixed, swapped);
  return (gap) => {
    const rho = less(ONE, { hi: gap, lo: 0 });
    const u0 = { hi: -gap, lo: 0 };
    const n0 = multiply(u0, u0);
    const n1 = scale(rho, 2);
    const atRho = ({ a, b }: EndPolynomials['slow']): DoubleDouble => sum(n0, multiply(a, u0), b);
    const linear = sum(
      scale(multiply(n0, n1), 2),
      multiply(sumA, less(multiply(n1, u0), multiply(rho, n0))),
      negate(multiply(sumB, add(scale(multiply(rho, u0), 4), n1))),
      multiply(product, n1),
      negate(multiply(rho, both)),
    );
    const quadratic = sum(
      multiply(n1, n1),
      negate(multiply(sumA, multiply(n1, rho))),
      scale(multiply(sumB, multiply(rho, rho)), 2),
    );
    return {
      gap,
      rho,
      real: [multiply(atRho(fast), atRho(slow)), linear, quadratic],
      slope: [
        sum(multiply(lessA, n0), scale(multiply(lessB, u0), 2), cross),
        less(multiply(lessA, n1), scale(multiply(lessB, rho), 2)),
      ],
    };
  };
}
