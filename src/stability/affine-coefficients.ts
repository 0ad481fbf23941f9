import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import { expressionOf } from '../mode/higher-order-polynomial.ts';
import type { DoubleDouble } from '../numeric/double-double.ts';
import { dyadic, type Dyadic } from '../numeric/dyadic.ts';

/** A characteristic polynomial as `constant` + λ `slope`, both times the same positive number; leading coefficients first. */
export interface AffineCoefficients {
  readonly constant: readonly DoubleDouble[];
  readonly slope: readonly DoubleDouble[];
}

/** How the coefficients of a method of higher order depend on the curvature. */
export function affineCoefficients<P extends MethodParameters>(
  method: HigherOrderMethod<P>,
  parameters: P,
): AffineCoefficients {
  const at = (lambda: number): readonly Dyadic[] => {
    const exact = method.exactCoefficients?.(parameters, lambda);
    return (exact ?? expressionOf(method.coefficients(parameters, lambda)))(dyadic);
  };
  const [atZero, atOne] = [at(0), at(1)];
  return {
    constant: atZero.map((c) => dyadic.round(c)),
    slope: atOne.map((c, i) => dyadic.round(dyadic.add(c, dyadic.scale(atZero[i]!, -1)))),
  };
}
