import type { Boundary } from '../mode/mode.ts';
import { add, divide, multiply, negate, scale, type DoubleDouble } from '../numeric/double-double.ts';
import { polynomialRoots } from '../numeric/polynomial-roots.ts';
import type { AffineCoefficients } from './affine-coefficients.ts';

/** A curvature on which a characteristic root lies on a given circle. */
export interface CircleCrossing {
  readonly lambda: number;
  /** Where on the circle: at its positive end, its negative end, or at a pair of conjugates. */
  readonly boundary: Boundary;
}

const ZERO: DoubleDouble = { hi: 0, lo: 0 };

/**
 * A sum that is below this fraction of its terms is 0: with no curvature every method has the root 1, and what double-double arithmetic
 * leaves of p(1) there is no curvature on which it has.
 */
const NOISE = 2 ** -90;

/**
 * The positive curvatures on which $p = a + \lambda b$ has a root of modulus `radius`, ascending. At $z = \pm r$ the equation is linear in
 * λ. At $z = re^{i\theta}$, λ is real when $\operatorname{Im} a\bar b = \sum_d s_d \sin d\theta$ vanishes, where
 * $s_d = \sum_{k - j = d} (a_j b_k - a_k b_j)\,r^{2n - j - k}$: divided by $\sin\theta$, a polynomial of degree n − 1 in
 * $\cos\theta$.
 */
export function circleCrossings(coefficients: AffineCoefficients, radius: number): readonly CircleCrossing[] {
  const constant = scaled(coefficients.constant, radius);
  const slope = scaled(coefficients.slope, radius);
  const real = ([1, -1] as const).map((cosine): CircleCrossing => ({
    lambda: realCurvatureAt(constant, slope, cosine),
    boundary: cosine > 0 ? 'fold' : 'flip',
  }));
  const complex = realRootsInside(crossProduct(constant, slope)).map((cosine): CircleCrossing => ({
    lambda: curvatureAt(constant, slope, cosine),
    boundary: 'neimark-sacker',
  }));
  return [...real, ...complex]
    .filter(({ lambda }) => lambda > 0 && lambda < Infinity)
    .toSorted((a, b) => a.lambda - b.lambda);
}

/** The coefficients of p(rz). */
function scaled(coefficients: readonly DoubleDouble[], radius: number): readonly DoubleDouble[] {
  let power: DoubleDouble = { hi: 1, lo: 0 };
  return coefficients
    .toReversed()
    .map((c) => {
      const term = multiply(c, power);
      power = multiply(power, { hi: radius, lo: 0 });
      return term;
    })
    .toReversed();
}

/** Im(a b̄)/sin θ on the unit circle as a polynomial in cos θ: Σ s_d U_{d−1}(cos θ), U of the second kind. */
function crossProduct(a: readonly DoubleDouble[], b: readonly DoubleDouble[]): readonly DoubleDouble[] {
  const degree = a.length - 1;
  let total: readonly DoubleDouble[] = Array<DoubleDouble>(degree).fill(ZERO);
  let before: readonly DoubleDouble[] = [];
  let current: readonly DoubleDouble[] = [{ hi: 1, lo: 0 }];
  for (let d = 1; d <= degree; d++) {
    let weight = ZERO;
    for (let j = 0; j + d <= degree; j++) {
      const difference = add(multiply(a[j]!, b[j + d]!), negate(multiply(a[j + d]!, b[j]!)));
      weight = add(weight, difference);
    }
    const chebyshev = current;
    total = total.map((c, i) => add(c, multiply(weight, atEnd(chebyshev, degree, i))));
    current = timesTwiceMinus(chebyshev, before);
    before = chebyshev;
  }
  return total;
}

/** 2 c U − V for polynomials U and V in c. */
function timesTwiceMinus(u: readonly DoubleDouble[], v: readonly DoubleDouble[]): readonly DoubleDouble[] {
  const doubled = [...u.map((c) => scale(c, 2)), ZERO];
  return doubled.map((c, i) => add(c, negate(atEnd(v, doubled.length, i))));
}

/** The i-th of `length` coefficients of a polynomial that has fewer. */
function atEnd(coefficients: readonly DoubleDouble[], length: number, i: number): DoubleDouble {
  return coefficients[i - (length - coefficients.length)] ?? ZERO;
}

/** −a/b at 1 or −1. */
function realCurvatureAt(constant: readonly DoubleDouble[], slope: readonly DoubleDouble[], z: 1 | -1): number {
  const at = (coefficients: readonly DoubleDouble[]): DoubleDouble =>
    coefficients.reduce((value, c) => add(scale(value, z), c), ZERO);
  const value = at(constant);
  const size = constant.reduce((sum, { hi }) => sum + Math.abs(hi), 0);
  return Math.abs(value.hi) <= NOISE * size ? 0 : -divide(value, at(slope)).hi;
}

function realRootsInside(coefficients: readonly DoubleDouble[]): readonly DoubleDouble[] {
  const start = coefficients.findIndex(({ hi }) => hi !== 0);
  if (start < 0) return [];
  return polynomialRoots(coefficients.slice(start))
    .filter(({ re, im }) => im.hi === 0 && Math.abs(re.hi) < 1)
    .map(({ re }) => re);
}

/** −a/b = −Re(a b̄)/|b|² at the points of the unit circle with the given cosine, where it is real. */
function curvatureAt(constant: readonly DoubleDouble[], slope: readonly DoubleDouble[], cosine: DoubleDouble): number {
  const [a, b] = [reducedAt(constant, cosine), reducedAt(slope, cosine)];
  // Both are u + v z with |z| = 1: a b̄ has the real part u u′ + v v′ + (u v′ + v u′) cos θ.
  const inner = (x: Reduced, y: Reduced): DoubleDouble => {
    const mixed = add(multiply(x.constant, y.linear), multiply(x.linear, y.constant));
    return add(add(multiply(x.constant, y.constant), multiply(x.linear, y.linear)), multiply(mixed, cosine));
  };
  return -divide(inner(a, b), inner(b, b)).hi;
}

/** A polynomial modulo z² − 2 cos θ z + 1: constant + linear z. */
interface Reduced {
  readonly constant: DoubleDouble;
  readonly linear: DoubleDouble;
}

/** By Horner's rule, with z² = 2 cos θ z − 1. */
function reducedAt(coefficients: readonly DoubleDouble[], cosine: DoubleDouble): Reduced {
  const twice = scale(cosine, 2);
  return coefficients.reduce<Reduced>(
    ({ constant, linear }, c) => ({
      constant: add(c, negate(linear)),
      linear: add(constant, multiply(linear, twice)),
    }),
    { constant: ZERO, linear: ZERO },
  );
}
