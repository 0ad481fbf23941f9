/** QL steps that one eigenvalue may take. Two are usual, and no matrix is known that needs ten. */
const MAX_STEPS = 60;

/**
 * An off-diagonal entry below this share of the largest entry counts as zero. Beside tiny diagonal entries nothing smaller can be
 * waited for: rounding puts as much there as it takes away.
 */
const NEGLIGIBLE = Number.EPSILON / 4;

/** So does one whose square is not a normal double. */
const SMALLEST = 2 ** -511;

/**
 * Replaces the diagonal of a symmetric tridiagonal matrix by its eigenvalues, in no order, by the implicit QL iteration with
 * Wilkinson's shift; the backward error is a few ε‖T‖ (`parlett1998`, §8). `offDiagonal[i]` couples i and i + 1; its length
 * is that of the diagonal, its last entry is not read, and it is destroyed. Where `row` is given it is multiplied by the
 * eigenvectors: from the first unit vector come the first components of all of them. Entries should have squares that are normal
 * doubles. O(n²).
 */
export function tridiagonalEigen(diagonal: Float64Array, offDiagonal: Float64Array, row?: Float64Array): void {
  const order = diagonal.length;
  offDiagonal[order - 1] = 0;
  const floor = Math.max(NEGLIGIBLE * largestEntry(diagonal, offDiagonal), SMALLEST);
  for (let first = 0; first < order; first++) {
    let steps = 0;
    for (;;) {
      const last = blockEnd(diagonal, offDiagonal, first, floor);
      if (last === first) break;
      if (steps++ === MAX_STEPS) throw new Error('tridiagonalEigen: QL did not converge');
      qlStep(diagonal, offDiagonal, first, last, row);
    }
  }
}

function largestEntry(diagonal: Float64Array, offDiagonal: Float64Array): number {
  let largest = 0;
  for (let i = 0; i < diagonal.length; i++) {
    largest = Math.max(largest, Math.abs(diagonal[i]!), Math.abs(offDiagonal[i]!));
  }
  return largest;
}

/** The last index of the block from `first` on that no negligible off-diagonal entry splits. */
function blockEnd(diagonal: Float64Array, offDiagonal: Float64Array, first: number, floor: number): number {
  const order = diagonal.length;
  let last = first;
  for (; last < order - 1; last++) {
    const entry = Math.abs(offDiagonal[last]!);
    if (entry <= floor) break;
    if (entry <= Number.EPSILON * 0.5 * (Math.abs(diagonal[last]!) + Math.abs(diagonal[last + 1]!))) break;
  }
  return last;
}

/** One sweep of rotations from the bottom of a block to its top, with the eigenvalue nearest the top left 2 × 2 as shift. */
function qlStep(d: Float64Array, e: Float64Array, first: number, last: number, row: Float64Array | undefined): void {
  const half = (d[first + 1]! - d[first]!) / (2 * e[first]!);
  const root = Math.sqrt(half * half + 1);
  let bulge = d[last]! - d[first]! + e[first]! / (half + (half < 0 ? -root : root));
  let [sine, cosine, carried] = [1, 1, 0];
  for (let i = last - 1; i >= first; i--) {
    const below = sine * e[i]!;
    const beside = cosine * e[i]!;
    const length = Math.sqrt(below * below + bulge * bulge);
    e[i + 1] = length;
    if (length === 0) {
      d[i + 1]! -= carried;
      e[last] = 0;
      return;
    }
    sine = below / length;
    cosine = bulge / length;
    const corner = d[i + 1]! - carried;
    const turned = (d[i]! - corner) * sine + 2 * cosine * beside;
    carried = sine * turned;
    d[i + 1] = corner + carried;
    bulge = cosine * turned - beside;
    if (row !== undefined) rotate(row, i, sine, cosine);
  }
  d[first]! -= carried;
  e[first] = bulge;
  e[last] = 0;
}

function rotate(row: Float64Array, i: number, sine: number, cosine: number): void {
  const [left, right] = [row[i]!, row[i + 1]!];
  row[i + 1] = sine * left + cosine * right;
  row[i] = cosine * left - sine * right;
}
