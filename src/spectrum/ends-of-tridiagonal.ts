import { tridiagonalEigen } from '../numeric/tridiagonal-eigen.ts';

/** The extreme eigenvalues of Lanczos' tridiagonal matrix. */
export interface TridiagonalEnds {
  /** The smallest eigenvalue. */
  readonly low: number;
  /** The largest eigenvalue. */
  readonly high: number;
  /** The larger of the two residuals: what the next vector was left with times the last component of the eigenvector. */
  readonly residual: number;
}

/** The extreme eigenvalues of Lanczos' tridiagonal matrix, and how well they solve the whole problem. O(k²). */
export function endsOfTridiagonal(diagonal: readonly number[], offDiagonal: readonly number[]): TridiagonalEnds {
  const values = Float64Array.from(diagonal);
  const lasts = new Float64Array(values.length);
  lasts[values.length - 1] = 1;
  tridiagonalEigen(values, Float64Array.from(offDiagonal), lasts);
  let [lowest, highest] = [0, 0];
  for (let i = 1; i < values.length; i++) {
    if (values[i]! < values[lowest]!) lowest = i;
    if (values[i]! > values[highest]!) highest = i;
  }
  const last = Math.max(Math.abs(lasts[lowest]!), Math.abs(lasts[highest]!));
  return { low: values[lowest]!, high: values[highest]!, residual: last * (offDiagonal.at(-1) ?? NaN) };
}
