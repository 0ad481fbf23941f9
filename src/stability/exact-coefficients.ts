import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import { expressionOf } from '../mode/higher-order-polynomial.ts';
import { dyadic, type Dyadic } from '../numeric/dyadic.ts';

/** A characteristic polynomial as `constant` + λ `slope`, both times the same positive number, exactly; leading coefficients first. */
export interface ExactCoefficients {
  readonly constant: readonly Dyadic[];
  readonly slope: readonly Dyadic[];
}

/** How the coefficients of a method of higher order depend on the curvature, in exact arithmetic. */
export function exactCoefficients<P extends MethodParameters>(
  method: HigherOrderMethod<P>,
  parameters: P,
): ExactCoefficients {
  const at = (lambda: number): readonly Dyadic[] => {
    const exact = method.exactCoefficients?.(parameters, lambda);
    return (exact ?? expressionOf(method.coefficients(parameters, lambda)))(dyadic);
  };
  const [constant, atOne] = [at(0), at(1)];
  return { constant, slope: atOne.map((c, i) => dyadic.add(c, dyadic.scale(constant[i]!, -1))) };
}
