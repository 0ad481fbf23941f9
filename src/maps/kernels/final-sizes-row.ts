import type { Mode } from '../../mode/mode.ts';
import { propagate } from '../../mode/propagate.ts';
import type { LayerContext, RowFiller } from '../layer.ts';
import { allCurvatures } from '../modes/all-curvatures.ts';
import { modeRowsOf } from '../modes/mode-rows-of.ts';
import { startsByItself } from '../modes/starts-by-itself.ts';
import { worstModeRow } from '../modes/worst-mode-row.ts';
import { byPowers, higherOrderSizesRow } from './higher-order-sizes.ts';
import { sizesByPowers } from './sizes-by-powers.ts';

/** Fills rows with the largest max(|θ_N|, |θ_{N−1}|) over the modes from rest, θ₀ = θ₋₁ = 1, without taking the steps. */
export function finalSizesRow(context: LayerContext): RowFiller {
  const higherOrder = higherOrderSizesRow(context, byPowers);
  if (higherOrder !== null) return higherOrder;
  const { steps, precision } = context.settings;
  const curvatures = allCurvatures(context);
  if (precision === 'exact' || startsByItself(context)) {
    return worstModeRow(context, curvatures, (mode, method, parameters) =>
      finalSize(mode, method.firstFactor?.(parameters, mode.lambda) ?? null, steps),
    );
  }
  const modesAt = modeRowsOf(context, curvatures);
  const raise = sizesByPowers(steps, context.xs.length);
  return (y, out) => {
    out.fill(0);
    for (const mode of modesAt(y)) raise(mode, out);
  };
}

/** From rest, or after a first step of the method's own. */
function finalSize(mode: Mode, firstFactor: number | null, steps: number): number {
  const { current, previous } =
    firstFactor === null
      ? propagate(mode, steps, { current: 1, previous: 1 })
      : propagate(mode, steps - 1, { current: firstFactor, previous: 1 });
  return Math.max(Math.abs(current), Math.abs(previous));
}
