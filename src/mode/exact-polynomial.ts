import type { Arithmetic } from '../numeric/arithmetic.ts';
import { bounded } from '../numeric/bounded.ts';
import { dyadic } from '../numeric/dyadic.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import type { CharacteristicPolynomial } from './characteristic-polynomial.ts';
import { polynomialIn, type ModeTerms } from './polynomial-in.ts';

/** The terms as an expression that can be evaluated in any arithmetic: sums and products of the doubles given. */
export type ModeExpression = <N>(arithmetic: Arithmetic<N>) => ModeTerms<N>;

/**
 * The polynomial of which β, ηλ and γηλ are given as exact expressions: in double-double arithmetic with a forward error bound,
 * and exactly where that bound does not guarantee 70 bits. Throws a RangeError that lists what was `given` if a coefficient
 * exceeds the range of doubles.
 */
export function exactPolynomial(where: string, expression: ModeExpression, given: object): CharacteristicPolynomial {
  const polynomial = polynomialIn(bounded, expression(bounded)) ?? polynomialIn(dyadic, expression(dyadic));
  if (polynomial !== null) return polynomial;
  const got = Object.entries(given).flatMap(([name, value]) =>
    value === undefined ? [] : [`${name} ${String(value)}`],
  );
  throw inputRangeError(`${where}: the coefficients must be below 1.8e308 in size, got ${got.join(', ')}`);
}
