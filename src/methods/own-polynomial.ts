import type { CharacteristicPolynomial } from '../mode/characteristic-polynomial.ts';
import { exactPolynomial, type ModeExpression } from '../mode/exact-polynomial.ts';
import { checkFinite } from '../numeric/check.ts';

/** The polynomial of a method with parameters of its own, from β, ηλ and γηλ as exact expressions in them. */
export function ownPolynomial(
  where: string,
  parameters: object,
  lambda: number,
  expression: ModeExpression,
): CharacteristicPolynomial {
  checkFinite(where, 'lambda', lambda);
  return exactPolynomial(where, expression, { ...parameters, lambda });
}
