import type { CurvatureInterval, Method, MethodParameters } from '../methods/method.ts';
import type { CharacteristicPolynomial } from '../mode/characteristic-polynomial.ts';
import { add, negate, type DoubleDouble } from '../numeric/double-double.ts';

/** $p = w^2 + a w + b$ in the distance $w = z - 1$: both numbers are small for a slow mode. */
export interface ShiftedPolynomial {
  /** a = 2 − T. */
  readonly a: DoubleDouble;
  /** b = p(1). */
  readonly b: DoubleDouble;
}

/** The polynomials on the two ends of the curvature interval, which are all that a certificate depends on. */
export interface EndPolynomials {
  /** On μ. */
  readonly slow: ShiftedPolynomial;
  /** On L. */
  readonly fast: ShiftedPolynomial;
}

/** The two polynomials, each number right to 2⁻⁶⁸ relative. */
export function endPolynomials<P extends MethodParameters>(
  method: Method<P>,
  parameters: P,
  { mu, L }: CurvatureInterval,
): EndPolynomials {
  return { slow: shifted(method.polynomial(parameters, mu)), fast: shifted(method.polynomial(parameters, L)) };
}

function shifted({ trace, twoMinusTraceSize, atOne }: CharacteristicPolynomial): ShiftedPolynomial {
  return { a: trace.hi < 0 ? add({ hi: 2, lo: 0 }, negate(trace)) : twoMinusTraceSize, b: atOne };
}
