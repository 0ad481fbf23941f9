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

/** The orthonormal basis of a list of columns, by Gram and Schmidt's method applied twice, which orthogonalises to rounding. */
export function orthonormalBasis(columns: readonly Float64Array[]): OrthonormalBasis {
  const vectors: Float64Array[] = [];
  const weights: Float64Array[] = [];
  const sources: number[] = [];
  columns.forEach((column, j) => {
    const rest = Float64Array.from(column);
    const weight = new Float64Array(columns.length);
    const size = Math.sqrt(dot(column, column));
    for (let pass = 0; pass < 2; pass++) {
      vectors.forEach((vector, i) => {
        const share = dot(vector, rest);
        weight[i]! += share;
        addTimes(rest, vector, -share);
      });
    }
    const left = Math.sqrt(dot(rest, rest));
    if (left > NEW * size) {
      weight[vectors.length] = left;
      vectors.push(rest.map((value) => value / left));
      sources.push(j);
    }
    weights.push(weight);
  });
  return { vectors, weights, sources };
}

/** Takes from a column what lies in the span of the basis; returns how much of each vector that was. */
export function removeSpan(vectors: readonly Float64Array[], column: Float64Array): Float64Array {
  const shares = new Float64Array(vectors.length);
  for (let pass = 0; pass < 2; pass++) {
    vectors.forEach((vector, i) => {
      const share = dot(vector, column);
      shares[i]! += share;
      addTimes(column, vector, -share);
    });
  }
  return shares;
}

/** The inner product of two columns. */
export function dot(a: Float64Array, b: Float64Array): number {
  let sum = 0;
  for (let k = 0; k < a.length; k++) sum += a[k]! * b[k]!;
  return sum;
}

/** Adds a multiple of a column to another. */
export function addTimes(to: Float64Array, column: Float64Array, factor: number): void {
  for (let k = 0; k < to.length; k++) to[k]! += factor * column[k]!;
}
