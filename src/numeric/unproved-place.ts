import type { Bounded } from './bounded.ts';
import { shiftByOne, type PackedPolynomial } from './shift-by-one.ts';

/** After so many halvings an interval is as short as the spacing of doubles near 1e-20: what is not proved there is not to be. */
const DEEPEST = 120;

interface Piece {
  readonly from: number;
  readonly depth: number;
  /** The polynomial in the place's share of the piece, 0 to 1. */
  readonly polynomial: PackedPolynomial;
}

/**
 * A place in [0, 1] around which Σ c[j] xʲ cannot be proved positive, or null where it is proved on all of [0, 1].
 *
 * The proof is Vincent's: on a piece of the interval p is positive if $(1 + y)^n p(\tfrac1{1 + y})$ has positive coefficients
 * only; other pieces are halved. All of it is sums and halvings in double-double arithmetic with error bounds, so that a
 * proof holds for every polynomial within the bounds of the coefficients. Source: `collins1976`.
 */
export function unprovedPlace(coefficients: readonly Bounded[]): number | null {
  const pieces: Piece[] = [{ from: 0, depth: 0, polynomial: packed(coefficients) }];
  for (let piece = pieces.pop(); piece !== undefined; piece = pieces.pop()) {
    const { from, depth, polynomial } = piece;
    if (isPositiveOnUnit(polynomial)) continue;
    // The value at its beginning is a coefficient of every piece that begins there.
    if (depth === DEEPEST || !isPositiveAt(polynomial, 0)) return from;
    const left = halved(polynomial);
    const middle = from + 2 ** -(depth + 1);
    pieces.push({ from: middle, depth: depth + 1, polynomial: shiftByOne(left) });
    pieces.push({ from, depth: depth + 1, polynomial: left });
  }
  return null;
}

function packed(coefficients: readonly Bounded[]): PackedPolynomial {
  return Float64Array.from(
    (['hi', 'lo', 'radius'] as const).flatMap((part) => coefficients.map((coefficient) => coefficient[part])),
  );
}

/** Whether (1 + y)ⁿ p(1/(1 + y)) has positive coefficients only. */
function isPositiveOnUnit(polynomial: PackedPolynomial): boolean {
  const count = polynomial.length / 3;
  const reversed = new Float64Array(polynomial.length);
  for (let part = 0; part < polynomial.length; part += count) {
    for (let j = 0; j < count; j++) reversed[part + j] = polynomial[part + count - 1 - j]!;
  }
  const shifted = shiftByOne(reversed);
  for (let j = 0; j < count; j++) if (!isPositiveAt(shifted, j)) return false;
  return true;
}

/** The coefficients of p(x/2). */
function halved(polynomial: PackedPolynomial): PackedPolynomial {
  const count = polynomial.length / 3;
  return polynomial.map((value, place) => value * 2 ** -(place % count));
}

/** {@link isPositive} of coefficient j. */
function isPositiveAt(polynomial: PackedPolynomial, j: number): boolean {
  return polynomial[j]! > 2 * polynomial[(2 * polynomial.length) / 3 + j]!;
}

/** Whether the number is positive for sure: twice the radius, because radii are rounded themselves. */
export function isPositive({ hi, radius }: Bounded): boolean {
  return hi > 2 * radius;
}
