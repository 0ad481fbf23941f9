/** Columns of equal length, orthogonal to each other and of length 1, and what the given columns are made of. */
export interface OrthonormalBasis {
  /** The basis. A column that depends on those before it adds nothing to it. */
  readonly vectors: readonly Float64Array[];
  /** `weights[j][i]`: how much of vector i column j holds; upper triangular. */
  readonly weights: readonly Float64Array[];
  /** The column that each vector was made from. */
  readonly sources: readonly number[];
}

/** A column of which less than this fraction is new depends on those before it. */
const NEW = 1e-13;
/** Where more than this fraction of the squares remains, one pass is enough. */
const MOSTLY = 0.25;

/** The orthonormal basis of a list of columns, by Gram and Schmidt's method applied twice where need be, which orthogonalises to rounding. */
export function orthonormalBasis(columns: readonly Float64Array[]): OrthonormalBasis {
  const vectors: Float64Array[] = [];
  const weights: Float64Array[] = [];
  const sources: number[] = [];
  columns.forEach((column, j) => {
    const weight = new Float64Array(columns.length);
    const { shares, left } = addDirection(vectors, column);
    weight.set(shares);
    if (left > 0) {
      weight[shares.length] = left;
      sources.push(j);
    }
    weights.push(weight);
  });
  return { vectors, weights, sources };
}

/** Adds to an orthonormal basis what is new in a column, if anything; returns how much of each vector it holds, and how much is new. */
export function addDirection(
  vectors: Float64Array[],
  column: Float64Array,
): { readonly shares: Float64Array; readonly left: number } {
  const rest = column.slice();
  const shares = removeSpan(vectors, rest);
  const left = Math.sqrt(dot(rest, rest));
  if (!(left > NEW * Math.sqrt(dot(column, column)))) return { shares, left: 0 };
  for (let k = 0; k < rest.length; k++) rest[k]! /= left;
  vectors.push(rest);
  return { shares, left };
}

/** Takes from a column what lies in the span of the basis; returns how much of each vector that was. */
export function removeSpan(vectors: readonly Float64Array[], column: Float64Array): Float64Array {
  const shares = new Float64Array(vectors.length);
  let before = dot(column, column);
  for (let pass = 0; pass < 2; pass++) {
    for (let i = 0; i < vectors.length; i++) {
      const vector = vectors[i]!;
      const share = dot(vector, column);
      shares[i]! += share;
      addTimes(column, vector, -share);
    }
    // A second pass removes what rounding left, which is little beside what remains of most of a column.
    const left = dot(column, column);
    if (left > MOSTLY * before) break;
    before = left;
  }
  return shares;
}

/** The inner product of two columns. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}

/** Adds a multiple of a column to another, which is returned. */
export function addTimes(to: Float64Array, column: Float64Array, factor: number): Float64Array {
  for (let k = 0; k < to.length; k++) to[k]! += factor * column[k]!;
  return to;
}
