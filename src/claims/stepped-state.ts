import type { HigherOrderMethod } from '../methods/higher-order-method.ts';
import type { MethodParameters, StepState } from '../methods/method.ts';
import { Matrix } from '../numeric/matrix.ts';

/**
 * The matrix by which a method's `step` takes (θ, buffers) to the next on ½λθ², found by stepping from the unit states. It owes
 * nothing to the method's polynomial.
 */
export function steppedState<P extends MethodParameters>(
  method: HigherOrderMethod<P>,
  parameters: P,
  lambda: number,
): Matrix {
  const after = (current: number, memory: readonly number[] | undefined): number[] => {
    const buffers = memory?.map((value) => [value]);
    const state: StepState = { current: [current], previous: [current], ...(buffers && { memory: buffers }) };
    const next = method.step(parameters, state, ([theta = NaN]) => [lambda * theta]);
    return [...next.current, ...(next.memory ?? []).flat()];
  };
  const size = after(1, undefined).length;
  const columns = Array.from({ length: size }, (_, i) => {
    const [current = NaN, ...memory] = Array.from({ length: size }, (_, j) => Number(i === j));
    return after(current, memory);
  });
  return new Matrix(columns).transpose();
}

/** c₁, c₂, c₃ of the characteristic polynomial of a 3 × 3 matrix: its minors, up to sign. */
export function characteristicMinors(matrix: Matrix): readonly number[] {
  const at = (i: number, j: number): number => matrix.get(i, j);
  const minor = (i: number, j: number): number => at(i, i) * at(j, j) - at(i, j) * at(j, i);
  const determinant =
    at(0, 0) * minor(1, 2) -
    at(0, 1) * (at(1, 0) * at(2, 2) - at(1, 2) * at(2, 0)) +
    at(0, 2) * (at(1, 0) * at(2, 1) - at(1, 1) * at(2, 0));
  return [0 - matrix.trace(), minor(0, 1) + minor(0, 2) + minor(1, 2), 0 - determinant];
}
