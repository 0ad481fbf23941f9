import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { MethodParameters } from '../methods/method.ts';
import { expressionOf, higherOrderPolynomial, type HigherOrderPolynomial } from '../mode/higher-order-polynomial.ts';

/** The characteristic polynomial of a method of higher order on one curvature. */
export function higherOrderPolynomialOf<P extends MethodParameters>(
  method: HigherOrderMethod<P>,
  parameters: P,
  lambda: number,
): HigherOrderPolynomial {
  const expression =
    method.exactCoefficients?.(parameters, lambda) ?? expressionOf(method.coefficients(parameters, lambda));
  return higherOrderPolynomial(method.name, expression);
}
