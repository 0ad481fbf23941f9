import type { LayerContext, RowFiller } from '../layer.ts';
import { allCurvatures } from '../modes/all-curvatures.ts';
import { higherOrderSizesRow, stepByStep } from './higher-order-sizes.ts';
import { iterateCells, LANES } from './iterate-cells.ts';
import { stepRowsOf } from './step-rows-of.ts';

/** Fills rows with the largest max(|θ_N|, |θ_{N−1}|) over the modes, each iterated from rest, θ₀ = θ₋₁ = 1. */
export function simulatedSizesRow(context: LayerContext): RowFiller {
  const higherOrder = higherOrderSizesRow(context, stepByStep);
  if (higherOrder !== null) return higherOrder;
  const { steps } = context.settings;
  const length = Math.ceil(context.xs.length / LANES) * LANES;
  const stepsAt = stepRowsOf(context, allCurvatures(context), length);
  const current = new Float64Array(length);
  const velocity = new Float64Array(length);
  return (y, out) => {
    out.fill(0);
    for (const row of stepsAt(y)) {
      begin(row.first, current, velocity);
      iterateCells({ ...row, current, velocity }, row.first === null ? steps : steps - 1);
      for (let i = 0; i < out.length; i++) {
        out[i] = Math.max(out[i]!, Math.abs(current[i]!), Math.abs(current[i]! - velocity[i]!));
      }
    }
  };
}

/** θ₀ = θ₋₁ = 1, or θ₁ and θ₀ = 1 where the method's first step is its own. */
function begin(first: Float64Array | null, current: Float64Array, velocity: Float64Array): void {
  if (first === null) {
    current.fill(1);
    velocity.fill(0);
    return;
  }
  for (let i = 0; i < current.length; i++) {
    current[i] = first[i]!;
    velocity[i] = first[i]! - 1;
  }
}
