import type { CurvatureInterval, Method, MethodParameters } from '../methods/method.ts';
import type { CharacteristicPolynomial } from '../mode/characteristic-polynomial.ts';
import { add, negate, type DoubleDouble } from '../numeric/double-double.ts';

/** $p = w^2 + a w + b$ in the distance $w = z - c$ from a centre c. */
export interface CenteredPolynomial {
  /** The coefficient of w. */
  readonly a: DoubleDouble;
  /** The constant. */
  readonly b: DoubleDouble;
}

/** The polynomials on the two ends of the curvature interval, which are all that a certificate depends on. */
export interface EndPolynomials {
  /** The centre c: 1, where the numbers of slow modes are small, or 0, where those of fast ones are. */
  readonly center: 0 | 1;
  /** On μ. */
  readonly slow: CenteredPolynomial;
  /** On L. */
  readonly fast: CenteredPolynomial;
}

/** The two polynomials, each number right to 2⁻⁶⁸ relative, around the centre that suits circles of radius 1 − gap. */
export function endPolynomials<P extends MethodParameters>(
  method: Method<P>,
  parameters: P,
  { mu, L }: CurvatureInterval,
  gap: number,
): EndPolynomials {
  const center = gap > 0.5 ? 0 : 1;
  const around = center === 0 ? aroundZero : aroundOne;
  return { center, slow: around(method.polynomial(parameters, mu)), fast: around(method.polynomial(parameters, L)) };
}

function aroundZero({ trace, determinant }: CharacteristicPolynomial): CenteredPolynomial {
  return { a: negate(trace), b: determinant };
}

function aroundOne({ trace, twoMinusTraceSize, atOne }: CharacteristicPolynomial): CenteredPolynomial {
  return { a: trace.hi < 0 ? add({ hi: 2, lo: 0 }, negate(trace)) : twoMinusTraceSize, b: atOne };
}
