import type { LayerContext, RowFiller } from '../layer.ts';
import type { MapCurvature } from '../plane.ts';
import type { ModeQuantity } from './mode-quantity.ts';
import { modeRowsOf } from './mode-rows-of.ts';
import { worstModeRow } from './worst-mode-row.ts';

/** Fills rows with the largest value of a quantity over the modes on some curvatures. */
export function largestOver(
  context: LayerContext,
  curvatures: readonly MapCurvature[],
  quantity: ModeQuantity,
): RowFiller {
  if (context.settings.precision === 'exact')
    return worstModeRow(context, curvatures, (...one) => quantity.exact(...one));
  const modesAt = modeRowsOf(context, curvatures);
  return (y, out) => {
    out.fill(-Infinity);
    for (const row of modesAt(y)) {
      for (let i = 0; i < out.length; i++) out[i] = Math.max(out[i]!, quantity.fast(row, i, out[i]!));
    }
  };
}
