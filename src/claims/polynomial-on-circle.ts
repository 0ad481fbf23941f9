import type { Matrix } from '../numeric/matrix.ts';

/** z² − Tz + D at z = e^{iω}. */
export function polynomialOnCircle(
  { trace, determinant }: { readonly trace: number; readonly determinant: number },
  omega: number,
): { readonly re: number; readonly im: number } {
  return {
    re: Math.cos(2 * omega) - trace * Math.cos(omega) + determinant,
    im: Math.sin(2 * omega) - trace * Math.sin(omega),
  };
}

/** The trace and the determinant of a 2 × 2 matrix. */
export function traceAndDeterminant(matrix: Matrix): { readonly trace: number; readonly determinant: number } {
  return {
    trace: matrix.get(0, 0) + matrix.get(1, 1),
    determinant: matrix.get(0, 0) * matrix.get(1, 1) - matrix.get(0, 1) * matrix.get(1, 0),
  };
}
