import type { Arithmetic } from '../numeric/arithmetic.ts';
import { commonIntegers } from '../numeric/common-integers.ts';
import { divide, type DoubleDouble } from '../numeric/double-double.ts';
import { dyadic, type Dyadic } from '../numeric/dyadic.ts';
import { inputRangeError } from '../numeric/input-error.ts';
import { schurCohn, type DiskVerdict } from '../numeric/schur-cohn.ts';
import { taylorShift } from '../numeric/taylor-shift.ts';

/**
 * The coefficients of a polynomial, leading one first and above 0, as an expression in any arithmetic: sums and products of the
 * doubles given, so that exact arithmetic decides signs.
 */
export type PolynomialExpression = <N>(arithmetic: Arithmetic<N>) => readonly N[];

/**
 * The characteristic polynomial of one mode of a method of any order, with what its analysis needs, each free of cancellation:
 * every number is right to $2^{-100}$ relative.
 */
export interface HigherOrderPolynomial {
  /** $1, c_1, \dots, c_n$ of $z^n + c_1 z^{n-1} + \dots + c_n$. */
  readonly coefficients: readonly DoubleDouble[];
  /** Those of $p(1 + w)$ in w; the last is $p(1)$. */
  readonly aroundOne: readonly DoubleDouble[];
  /** Those of $p(-1 + w)$ in w; the last is $p(-1)$. */
  readonly aroundMinusOne: readonly DoubleDouble[];
  /**
   * Where the roots are, decided exactly: all `'inside'` the unit circle; some on it and those all `'simple'`, or some `'multiple'`;
   * or one `'outside'`.
   */
  readonly disk: DiskVerdict;
}

/** Larger coefficients leave no room in the doubles for what the search for roots makes of them. */
const MOST = 1e300;

/**
 * The polynomial that an expression is, divided by its leading coefficient: exact arithmetic, rounded once. Throws a RangeError if a
 * coefficient exceeds 10³⁰⁰.
 */
export function higherOrderPolynomial(where: string, expression: PolynomialExpression): HigherOrderPolynomial {
  const exact = expression(dyadic);
  const leading = dyadic.round(exact[0]!);
  const monic = (numbers: readonly Dyadic[]): readonly DoubleDouble[] =>
    numbers.map((number) => divide(dyadic.round(number), leading));
  const coefficients = monic(exact);
  const beyond = coefficients.find(({ hi }) => !(Math.abs(hi) <= MOST));
  if (beyond !== undefined) {
    throw inputRangeError(`${where}: the coefficients must be at most ${MOST} in size, got ${beyond.hi}`);
  }
  return {
    coefficients,
    aroundOne: monic(taylorShift(dyadic, exact, 1)),
    aroundMinusOne: monic(taylorShift(dyadic, exact, -1)),
    disk: schurCohn(commonIntegers(exact)),
  };
}

/** Coefficients that are double-doubles as an expression: they are taken for exact. */
export function expressionOf(coefficients: readonly DoubleDouble[]): PolynomialExpression {
  return ({ of, add }) => coefficients.map(({ hi, lo }) => add(of(hi), of(lo)));
}

/** The coefficients of an expression, divided by the leading one. */
export function monicCoefficients(expression: PolynomialExpression): readonly DoubleDouble[] {
  const exact = expression(dyadic).map((number) => dyadic.round(number));
  return exact.map((number) => divide(number, exact[0]!));
}
