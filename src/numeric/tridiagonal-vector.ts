/** Stands for a pivot that is exactly zero: far below rounding, and its inverse times a square far from overflow. */
const TINY = 2 ** -150;

/**
 * The unit eigenvector of a symmetric tridiagonal matrix that belongs to an isolated eigenvalue, given to rounding: the matrix less
 * the eigenvalue is eliminated from above and from below, and where the two meet best the vector is largest and begins
 * (a twisted factorization, `dhillon2004`). `offDiagonal[i]` couples i and i + 1. O(n).
 */
export function tridiagonalVector(
  diagonal: ArrayLike<number>,
  offDiagonal: ArrayLike<number>,
  eigenvalue: number,
): Float64Array {
  const order = diagonal.length;
  const [above, below] = [new Float64Array(order), new Float64Array(order)];
  for (let i = 0; i < order; i++) {
    const pivot = diagonal[i]! - eigenvalue - (i > 0 ? offDiagonal[i - 1]! ** 2 / above[i - 1]! : 0);
    above[i] = pivot === 0 ? TINY : pivot;
  }
  for (let i = order - 1; i >= 0; i--) {
    const pivot = diagonal[i]! - eigenvalue - (i + 1 < order ? offDiagonal[i]! ** 2 / below[i + 1]! : 0);
    below[i] = pivot === 0 ? TINY : pivot;
  }
  let twist = 0;
  let least = Infinity;
  for (let i = 0; i < order; i++) {
    const meeting = Math.abs(above[i]! + below[i]! - (diagonal[i]! - eigenvalue));
    if (meeting < least) [twist, least] = [i, meeting];
  }
  const vector = new Float64Array(order);
  vector[twist] = 1;
  for (let i = twist - 1; i >= 0; i--) vector[i] = -(offDiagonal[i]! / above[i]!) * vector[i + 1]!;
  for (let i = twist + 1; i < order; i++) vector[i] = -(offDiagonal[i - 1]! / below[i]!) * vector[i - 1]!;
  const length = Math.sqrt(vector.reduce((sum, x) => sum + x * x, 0));
  return vector.map((x) => x / length);
}
