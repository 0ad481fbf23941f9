import { dot } from './orthonormal-basis.ts';

/** A matrix A along its singular axes: $A v_i = \sigma_i u_i$, the longest first. */
export interface SingularAxes {
  /** The axes $v_i$: orthogonal to each other and of length 1, as many as A has columns. */
  readonly axes: readonly Float64Array[];
  /** Their images $A v_i$: orthogonal to each other, of length $\sigma_i$. */
  readonly images: readonly Float64Array[];
}

/** Columns whose cosine is below this are orthogonal to rounding. */
const ORTHOGONAL = 2 ** -51;
/** So many rounds over all pairs: convergence is quadratic in the end, and ten are more than enough. */
const MOST_ROUNDS = 30;

/**
 * The singular value decomposition of a matrix given by its columns: pairs of columns are turned in their plane until all are
 * orthogonal (Jacobi's method, one-sided). Small singular values come out as well as large ones. Source: `demmel1992`.
 */
export function singularAxes(columns: readonly Float64Array[]): SingularAxes {
  const images = columns.map((column) => Float64Array.from(column));
  const axes = columns.map((_, i) => Float64Array.from(columns, (__, j) => (i === j ? 1 : 0)));
  let squares: number[] = [];
  let isTurned = true;
  for (let round = 0; isTurned && round < MOST_ROUNDS; round++) {
    squares = images.map((image) => dot(image, image));
    isTurned = false;
    for (let i = 0; i < images.length; i++) {
      for (let j = i + 1; j < images.length; j++) {
        const product = dot(images[i]!, images[j]!);
        if (!(Math.abs(product) > ORTHOGONAL * Math.sqrt(squares[i]! * squares[j]!))) continue;
        isTurned = true;
        const tangent = tangentOf(squares[i]!, squares[j]!, product);
        turn(images[i]!, images[j]!, tangent);
        turn(axes[i]!, axes[j]!, tangent);
        squares[i]! -= tangent * product;
        squares[j]! += tangent * product;
      }
    }
  }
  const order = [...squares.keys()].sort((a, b) => squares[b]! - squares[a]!);
  return { axes: order.map((i) => axes[i]!), images: order.map((i) => images[i]!) };
}

/** The tangent of the smaller angle by which two columns must be turned to become orthogonal. */
function tangentOf(first: number, second: number, product: number): number {
  const ratio = (second - first) / (2 * product);
  return (ratio < 0 ? -1 : 1) / (Math.abs(ratio) + Math.hypot(1, ratio));
}

function turn(a: Float64Array, b: Float64Array, tangent: number): void {
  const cosine = 1 / Math.hypot(1, tangent);
  const sine = cosine * tangent;
  for (let k = 0; k < a.length; k++) {
    const x = a[k]!;
    const y = b[k]!;
    a[k] = cosine * x - sine * y;
    b[k] = sine * x + cosine * y;
  }
}
