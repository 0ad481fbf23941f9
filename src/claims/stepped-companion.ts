import type { Method, MethodParameters } from '../methods/method.ts';
import { EigenvalueDecomposition, Matrix } from '../numeric/matrix.ts';

/**
 * The companion matrix that a method's `step` acts as on ½λθ², found by stepping from the two unit states.
 * It owes nothing to the method's polynomial.
 */
export function steppedCompanion<P extends MethodParameters>(method: Method<P>, parameters: P, lambda: number): Matrix {
  const column = (current: number, previous: number): number[] => {
    const state = { current: [current], previous: [previous] };
    const next = method.step(parameters, state, ([theta = NaN]) => [lambda * theta]);
    return [...next.current, ...next.previous];
  };
  return new Matrix([column(1, 0), column(0, 1)]).transpose();
}

/** The eigenvalues of a small matrix by ml-matrix's general routine, as real and imaginary parts. */
export function eigenvaluesOf(matrix: Matrix): readonly { readonly re: number; readonly im: number }[] {
  const { realEigenvalues, imaginaryEigenvalues } = new EigenvalueDecomposition(matrix, { assumeSymmetric: false });
  return realEigenvalues.map((re, i) => ({ re, im: imaginaryEigenvalues[i] ?? NaN }));
}

/** The spectral radius of {@link steppedCompanion}: measured, by a general eigenvalue routine. */
export function measuredRadius<P extends MethodParameters>(method: Method<P>, parameters: P, lambda: number): number {
  return Math.max(
    ...eigenvaluesOf(steppedCompanion(method, parameters, lambda)).map(({ re, im }) => Math.hypot(re, im)),
  );
}

/**
 * How far a general eigenvalue routine may be off near a double root: a rounding error u in T or D moves the root by √u.
 * The factor allows for the few roundings that go into the matrix.
 */
export const DOUBLE_ROOT_TOLERANCE = 1e-7;
