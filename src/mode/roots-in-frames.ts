import { aberth } from '../numeric/aberth.ts';
import { addComplex, type ComplexDoubleDouble } from '../numeric/complex-double-double.ts';
import { add, multiply, negate, scale, squareRoot, divide, type DoubleDouble } from '../numeric/double-double.ts';
import { polynomialRoots } from '../numeric/polynomial-roots.ts';
import { rootDisks, type RootDisk } from '../numeric/root-disks.ts';
import type { HigherOrderPolynomial } from './higher-order-polynomial.ts';

/** A root with its modulus and how far that is from 1, each accurate by itself. */
export interface PlacedRoot {
  readonly re: DoubleDouble;
  readonly im: DoubleDouble;
  readonly modulus: DoubleDouble;
  /** 1 − |z|. */
  readonly gap: DoubleDouble;
  /** How far the root may be from re + i im. */
  readonly radius: number;
}

/** Roots nearer than this to 1 or to −1 are computed as what they differ from it by. */
const NEAR = 0.25;
/**
 * Bits that n iterates may lose together: they start at least $2^{-96/n}$ from each other, because n roots that are nearer than that
 * look like one, at which all of them would stop at once, too near to each other to tell how far the roots are.
 */
const SHARED_BITS = 96;

const ONE: DoubleDouble = { hi: 1, lo: 0 };

/**
 * The roots of a mode's polynomial. Those near 1 and −1 come from p(±1 + w), whose coefficients have no cancellation in them, so
 * that their distances from the unit circle keep all digits however small they are.
 */
export function rootsInFrames({
  coefficients,
  aroundOne,
  aroundMinusOne,
}: Pick<HigherOrderPolynomial, 'coefficients' | 'aroundOne' | 'aroundMinusOne'>): readonly PlacedRoot[] {
  const roots = polynomialRoots(coefficients);
  const [nearOne, nearMinusOne] = [framed(roots, aroundOne, 1), framed(roots, aroundMinusOne, -1)];
  return roots.map((root, i) => {
    if (nearOne !== null && isNear(root, 1)) return placed(nearOne[i]!, 1);
    if (nearMinusOne !== null && isNear(root, -1)) return placed(nearMinusOne[i]!, -1);
    return placed(root, 0);
  });
}

function isNear({ re, im }: ComplexDoubleDouble, centre: 1 | -1): boolean {
  return Math.hypot(re.hi - centre, im.hi) < NEAR;
}

/** All roots as differences from a centre, in the same order; null if none is near it. */
function framed(
  roots: readonly RootDisk[],
  coefficients: readonly DoubleDouble[],
  centre: 1 | -1,
): readonly RootDisk[] | null {
  if (!roots.some((root) => isNear(root, centre))) return null;
  // Those that were not told apart, or that the centre hides from each other, start apart.
  const least = 2 ** (-SHARED_BITS / roots.length);
  const starts = roots.map((root, i) => {
    const distance = Math.max(root.radius, least);
    const [x, y] = [distance * Math.cos(i + 1), distance * Math.sin(i + 1)];
    return addComplex(root, { re: { hi: x - centre, lo: 0 }, im: { hi: y, lo: 0 } });
  });
  return rootDisks(coefficients, aberth(coefficients, starts));
}

/** The root centre + offset: 1 − |z|² = (1 − centre²) − 2 centre Re w − |w|². */
function placed({ re, im, radius }: RootDisk, centre: 0 | 1 | -1): PlacedRoot {
  const real = add(re, { hi: centre, lo: 0 });
  if (im.hi === 0) {
    const isNegative = real.hi < 0;
    const gap = centre === 0 ? add(ONE, scale(re, isNegative ? 1 : -1)) : scale(re, -centre);
    return { re: real, im, modulus: isNegative ? negate(real) : real, gap, radius };
  }
  const square = add(multiply(re, re), multiply(im, im));
  const gapOfSquare = centre === 0 ? add(ONE, negate(square)) : negate(add(scale(re, 2 * centre), square));
  const modulus = squareRoot(add(ONE, negate(gapOfSquare)));
  return { re: real, im, modulus, gap: divide(gapOfSquare, add(ONE, modulus)), radius };
}
