import type { Method, MethodParameters } from '../methods/method.ts';
import type { CharacteristicPolynomial } from '../mode/characteristic-polynomial.ts';
import { add, negate, scale, type DoubleDouble } from '../numeric/double-double.ts';
import { valueAt, type LinearInBeta } from './linear-in-beta.ts';

/** The numbers of a polynomial that are affine in one parameter, each as constant + slope · parameter. */
export interface AffineMode {
  readonly atOne: LinearInBeta;
  readonly atMinusOne: LinearInBeta;
  readonly determinant: LinearInBeta;
  readonly oneMinusDeterminant: LinearInBeta;
}

const NAMES = ['atOne', 'atMinusOne', 'determinant', 'oneMinusDeterminant'] as const;
/** So far from the scale of the curvature the constant, or the slope, is all that counts. */
const FAR = 2 ** 64;
/** The powers of two that are tried as learning rates. */
const SMALLEST = 2 ** -1070;
const LARGEST = 2 ** 1020;
/** How far a number may be from affine by rounding: the polynomial is right to 2⁻⁷⁰. */
const ROUNDING = 2 ** -60;

/** The polynomial of a curvature as a function of η, the others held: read off the method itself, at four learning rates. */
export function affineInEta(method: Method, fixed: Partial<MethodParameters>, lambda: number): AffineMode {
  const unit = 2 ** -Math.round(Math.log2(Math.abs(lambda)));
  const small = Math.min(Math.max(unit / FAR, SMALLEST), LARGEST);
  const large = Math.min(Math.max(unit * FAR, SMALLEST), LARGEST);
  return affineThrough((eta) => method.polynomial({ ...fixed, eta }, lambda), small, large);
}

/**
 * The polynomial of a curvature as a function of 1 − β, the others held; null where it is not affine in that. Only momenta
 * from 0 to 1 are tried, which every method takes.
 */
export function affineInComplement(method: Method, fixed: MethodParameters, lambda: number): AffineMode | null {
  const polynomialAt = (oneMinusBeta: number): CharacteristicPolynomial =>
    method.polynomial({ ...fixed, beta: undefined, oneMinusBeta }, lambda);
  const affine = affineThrough(polynomialAt, 1 / FAR, 0.25);
  const third = polynomialAt(0.75);
  const isAffine = NAMES.every((name) => {
    const { constant, slope } = affine[name];
    const rest = add(valueAt(affine[name], { hi: 0.75, lo: 0 }), negate(third[name])).hi;
    return Math.abs(rest) <= ROUNDING * (Math.abs(constant.hi) + Math.abs(slope.hi));
  });
  return isAffine ? affine : null;
}

/** The constants from the values at `small` and twice that, the slopes from those at `large` and twice that, all exact doubles. */
function affineThrough(at: (parameter: number) => CharacteristicPolynomial, small: number, large: number): AffineMode {
  const [near, nearTwice, far, farTwice] = [at(small), at(2 * small), at(large), at(2 * large)];
  const line = (name: (typeof NAMES)[number]): LinearInBeta => ({
    constant: difference(scale(near[name], 2), nearTwice[name]),
    slope: scale(difference(farTwice[name], far[name]), 1 / large),
  });
  return {
    atOne: line('atOne'),
    atMinusOne: line('atMinusOne'),
    determinant: line('determinant'),
    oneMinusDeterminant: line('oneMinusDeterminant'),
  };
}

function difference(a: DoubleDouble, b: DoubleDouble): DoubleDouble {
  return add(a, negate(b));
}
