import type { LayerContext, RowFiller } from '../layer.ts';
import { allCurvatures } from '../modes/all-curvatures.ts';
import { higherOrderModes, type HigherOrderModes } from '../modes/higher-order-modes.ts';
import type { MethodParameters, StepState } from '../../methods/method.ts';
import type { Vector } from '../../numeric/vector.ts';
import { curvatureOf } from '../planes/curvature-of.ts';
import { companionRows } from './companion-rows.ts';

/** What becomes of the first iterates, newest first, after so many further steps of the recursion with these coefficients. */
type Advance = (coefficients: readonly number[], first: readonly number[], steps: number) => readonly number[];

/**
 * Fills rows with the largest size of the last two iterates after N steps of a method of higher order from θ₀ = 1 and empty buffers,
 * over the modes; null for others. The first steps, as many as the method remembers, are the algorithm's own.
 */
export function higherOrderSizesRow(context: LayerContext, advance: Advance): RowFiller | null {
  const modes = higherOrderModes(context);
  if (modes === null) return null;
  const { subject, plane, xs, settings } = context;
  const curvatures = allCurvatures(context);
  return (y, out) => {
    xs.forEach((x, i) => {
      const cell = plane.cellAt(subject, x, y);
      out[i] = 0;
      for (const curvature of curvatures) {
        const lambda = curvatureOf(cell, curvature);
        out[i] = Math.max(out[i] ?? 0, finalSize(modes, cell.parameters, { lambda, steps: settings.steps, advance }));
      }
    });
  };
}

function finalSize(
  modes: HigherOrderModes,
  parameters: MethodParameters,
  { lambda, steps, advance }: { readonly lambda: number; readonly steps: number; readonly advance: Advance },
): number {
  const { method } = modes;
  const coefficients = modes.coefficientsAt(parameters, lambda);
  const order = coefficients.length - 1;
  const gradient = (point: Vector): Vector => point.map((value) => lambda * value);
  let state: StepState = { current: [1], previous: [1] };
  const iterates = [1];
  while (iterates.length < Math.max(order, 2) && iterates.length <= steps) {
    state = method.step(parameters, state, gradient);
    iterates.unshift(state.current[0] ?? NaN);
  }
  const last = advance(coefficients, iterates, steps + 1 - iterates.length);
  return Math.max(Math.abs(last[0] ?? NaN), Math.abs(last[1] ?? NaN));
}

/** Every step taken. */
export const stepByStep: Advance = (coefficients, first, steps) => {
  const order = coefficients.length - 1;
  const iterates = [...first];
  for (let k = 0; k < steps; k++) {
    let next = 0;
    for (let j = 0; j < order; j++) next -= coefficients[j + 1]! * iterates[j]!;
    for (let j = iterates.length - 1; j > 0; j--) iterates[j] = iterates[j - 1]!;
    iterates[0] = next;
  }
  return iterates;
};

/** By powers of the companion matrix, no step taken. */
export const byPowers: Advance = (coefficients, first, steps) => {
  const order = coefficients.length - 1;
  let state = Float64Array.from(first);
  let [power, spare] = [companionRows(coefficients), new Float64Array(order * order)];
  for (let left = steps; left > 0; left = Math.floor(left / 2)) {
    if (left % 2 === 1) state = applied(power, state, order);
    square(power, spare, order);
    [power, spare] = [spare, power];
  }
  return Array.from(state);
};

/** The state, which may hold one iterate more than the recursion needs, after the matrix. */
function applied(matrix: Float64Array, state: Float64Array, order: number): Float64Array<ArrayBuffer> {
  const out = new Float64Array(state.length);
  for (let i = 0; i < order; i++) {
    for (let j = 0; j < order; j++) out[i] = out[i]! + matrix[i * order + j]! * state[j]!;
  }
  return out;
}

/** The square of an n × n matrix. */
function square(matrix: Float64Array, out: Float64Array, n: number): void {
  for (let i = 0; i < n; i++) {
    for (let j = 0; j < n; j++) {
      let sum = 0;
      for (let k = 0; k < n; k++) sum += matrix[i * n + k]! * matrix[k * n + j]!;
      out[i * n + j] = sum;
    }
  }
}
