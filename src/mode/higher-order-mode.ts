import type { Complex } from '../numeric/complex.ts';
import type { HigherOrderPolynomial } from './higher-order-polynomial.ts';
import type { Boundary, Stability } from './mode.ts';

/**
 * Everything that a characteristic polynomial $z^n + c_1 z^{n-1} + \dots + c_n$ of any degree says about one mode. Numbers are
 * per iteration and without dimension; none is ever −0.
 */
export interface HigherOrderModeOfPolynomial {
  /** The polynomial to double-double accuracy; the numbers below are rounded from it. */
  readonly polynomial: HigherOrderPolynomial;
  /** $1, c_1, \dots, c_n$. */
  readonly coefficients: readonly number[];
  /**
   * The n characteristic roots: larger modulus first; among equal moduli those nearer to the positive real axis first, of a
   * conjugate pair the one with positive imaginary part.
   */
  readonly roots: readonly Complex[];
  /**
   * How far each root may be from the number returned, at most: an ulp for simple roots, about $10^{-30/m}$ for m roots that
   * coincide or nearly do, which are given as m times their centre.
   */
  readonly rootErrors: readonly number[];
  /** $\rho = \max|z|$: the factor by which the error shrinks per iteration, in the limit. */
  readonly spectralRadius: number;
  /** $1 - \rho$, accurate by itself; negative for an unstable mode. */
  readonly gap: number;
  /** $-\ln\rho$, accurate by itself; negative for an unstable mode, Infinity for $\rho = 0$. */
  readonly decay: number;
  /** Whether $\rho < 1$, $= 1$ or $> 1$, exactly: by the Schur–Cohn test. */
  readonly stability: Stability;
  /** Where a marginal mode meets the unit circle: fold before flip before Neimark–Sacker; null for the others. */
  readonly boundary: Boundary | null;
  /** Whether the iterates stay bounded from every start: false for an unstable mode and for multiple roots on the circle. */
  readonly bounded: boolean;
  /** Iterations per oscillation of the first root: $2\pi/\theta$ for a pair, 2 if negative, Infinity if positive, null if 0. */
  readonly period: number | null;
}

/** A mode of a method of higher order on one curvature: {@link HigherOrderModeOfPolynomial} with what it was made from. */
export interface HigherOrderMode extends HigherOrderModeOfPolynomial {
  /** The method's name. */
  readonly method: string;
  /** The parameters given. */
  readonly parameters: object;
  /** The curvature λ. */
  readonly lambda: number;
}
