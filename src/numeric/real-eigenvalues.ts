import { add, divide, multiply, negate, type DoubleDouble } from './double-double.ts';
import { polynomialRoots } from './polynomial-roots.ts';

type Rows = readonly (readonly DoubleDouble[])[];

const ZERO: DoubleDouble = { hi: 0, lo: 0 };

/**
 * The real parts of the eigenvalues of a small square matrix, in no order: the roots of its characteristic polynomial, which Le
 * Verrier's method gives in double-double arithmetic. Null for a matrix that is not finite. n⁴ operations. Source: `householder1964`.
 */
export function realEigenvalues(rows: readonly (readonly number[])[]): readonly number[] | null {
  const size = Math.max(...rows.flat().map(Math.abs), Number.MIN_VALUE);
  if (!Number.isFinite(size)) return null;
  const unit = 2 ** Math.floor(Math.log2(size));
  const matrix = rows.map((row) => row.map((value) => ({ hi: value / unit, lo: 0 })));
  return polynomialRoots(characteristic(matrix)).map(({ re }) => re.hi * unit);
}

/** $c_0 = 1, \dots, c_n$ of det(z − A): with $M_1 = 1$, $c_k = -\operatorname{tr}(A M_k)/k$ and $M_{k+1} = A M_k + c_k$. */
function characteristic(matrix: Rows): readonly DoubleDouble[] {
  const coefficients: DoubleDouble[] = [{ hi: 1, lo: 0 }];
  let product = matrix;
  for (let k = 1; k <= matrix.length; k++) {
    const trace = product.reduce((sum, row, i) => add(sum, row[i]!), ZERO);
    const next = divide(negate(trace), { hi: k, lo: 0 });
    coefficients.push(next);
    const shifted = product.map((row, i) => row.map((value, j) => (i === j ? add(value, next) : value)));
    product = times(matrix, shifted);
  }
  return coefficients;
}

function times(a: Rows, b: Rows): Rows {
  return a.map((row) => b.map((_, j) => row.reduce((sum, value, l) => add(sum, multiply(value, b[l]![j]!)), ZERO)));
}
