import { arcTangent } from '../numeric/arc-tangent.ts';
import { type DoubleDouble, scale } from '../numeric/double-double.ts';
import type { CharacteristicPolynomial } from './characteristic-polynomial.ts';

/** The polynomial that was asked for last, and its angle. */
let last: { readonly polynomial: CharacteristicPolynomial; readonly angle: DoubleDouble } | null = null;

/**
 * The angle θ of complex roots ρe^{±iθ}, or of their negatives where T < 0, so that 0 < θ ≤ π/2: relative error below 2⁻⁹⁶.
 *
 * It costs more than all else in a propagation, and a search asks for it many times in a row: it is worked out once.
 */
export function angleOf(polynomial: CharacteristicPolynomial): DoubleDouble {
  if (last?.polynomial === polynomial) return last.angle;
  const { trace, discriminantRoot } = polynomial;
  const angle = arcTangent(discriminantRoot, scale(trace, trace.hi < 0 ? -1 : 1));
  last = { polynomial, angle };
  return angle;
}
