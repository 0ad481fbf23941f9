import type { LayerContext, RowFiller } from '../layer.ts';
import { allCurvatures } from '../modes/all-curvatures.ts';
import { familyRowsOf } from './family-rows-of.ts';
import { iterateCells, LANES } from './iterate-cells.ts';

/** Fills rows with the largest max(|θ_N|, |θ_{N−1}|) over the modes, each iterated from rest, θ₀ = θ₋₁ = 1. */
export function simulatedSizesRow(context: LayerContext): RowFiller {
  const { steps } = context.settings;
  const length = Math.ceil(context.xs.length / LANES) * LANES;
  const familiesAt = familyRowsOf(context, allCurvatures(context), length);
  const current = new Float64Array(length);
  const previous = new Float64Array(length);
  return (y, out) => {
    out.fill(0);
    for (const family of familiesAt(y)) {
      current.fill(1);
      previous.fill(1);
      iterateCells({ ...family, current, previous }, steps);
      for (let i = 0; i < out.length; i++) {
        out[i] = Math.max(out[i]!, Math.abs(current[i]!), Math.abs(previous[i]!));
      }
    }
  };
}
