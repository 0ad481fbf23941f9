import { bounded, type Bounded } from './bounded.ts';

/** After so many halvings an interval is as short as the spacing of doubles near 1e-20: what is not proved there is not to be. */
const DEEPEST = 120;

interface Piece {
  readonly from: number;
  readonly depth: number;
  /** The polynomial in the place's share of the piece, 0 to 1. */
  readonly coefficients: readonly Bounded[];
}

/**
 * A place in [0, 1] around which Σ c[j] xʲ cannot be proved positive, or null where it is proved on all of [0, 1].
 *
 * The proof is Vincent's: on a piece of the interval p is positive if $(1 + y)^n p(\tfrac1{1 + y})$ has positive coefficients
 * only; other pieces are halved. All of it is sums and halvings in double-double arithmetic with error bounds, so that a
 * proof holds for every polynomial within the bounds of the coefficients. Source: `collins1976`.
 */
export function unprovedPlace(coefficients: readonly Bounded[]): number | null {
  const pieces: Piece[] = [{ from: 0, depth: 0, coefficients }];
  for (let piece = pieces.pop(); piece !== undefined; piece = pieces.pop()) {
    if (shiftByOne(piece.coefficients.toReversed()).every(isPositive)) continue;
    const { from, depth } = piece;
    if (depth === DEEPEST || !mayBePositive(piece.coefficients[0]!)) return from;
    const left = piece.coefficients.map((coefficient, j) => bounded.scale(coefficient, 2 ** -j));
    const middle = from + 2 ** -(depth + 1);
    pieces.push({ from: middle, depth: depth + 1, coefficients: shiftByOne(left) });
    pieces.push({ from, depth: depth + 1, coefficients: left });
  }
  return null;
}

/** The coefficients of p(x + 1). */
function shiftByOne(coefficients: readonly Bounded[]): readonly Bounded[] {
  const shifted = [...coefficients];
  for (let i = 1; i < shifted.length; i++) {
    for (let j = shifted.length - 2; j >= i - 1; j--) shifted[j] = bounded.add(shifted[j]!, shifted[j + 1]!);
  }
  return shifted;
}

/** Whether the number is positive for sure: twice the radius, because radii are rounded themselves. */
export function isPositive({ hi, radius }: Bounded): boolean {
  return hi > 2 * radius;
}

function mayBePositive({ hi, radius }: Bounded): boolean {
  return hi > -2 * radius;
}
