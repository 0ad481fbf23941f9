import type { LayerContext, RowFiller } from '../layer.ts';
import type { MapCurvature } from '../plane.ts';
import type { ModeQuantity } from './mode-quantity.ts';
import { modeRowsOf } from './mode-rows-of.ts';
import { quantityRows } from './quantity-rows.ts';

/** Fills rows with the largest value of a quantity over the modes on some curvatures. */
export function largestOver(
  context: LayerContext,
  curvatures: readonly MapCurvature[],
  quantity: ModeQuantity,
): RowFiller {
  return (context.settings.precision === 'exact' ? exactly : fast)(context, curvatures, quantity);
}

function fast(context: LayerContext, curvatures: readonly MapCurvature[], quantity: ModeQuantity): RowFiller {
  const modesAt = modeRowsOf(context, curvatures);
  return (y, out) => {
    out.fill(-Infinity);
    for (const row of modesAt(y)) {
      for (let i = 0; i < out.length; i++) out[i] = Math.max(out[i]!, quantity.fast(row, i, out[i]!));
    }
  };
}

function exactly(context: LayerContext, curvatures: readonly MapCurvature[], quantity: ModeQuantity): RowFiller {
  const valuesAt = quantityRows(context, curvatures, [quantity]);
  return (y, out) => {
    out.fill(-Infinity);
    for (const quantities of valuesAt(y)) {
      const values = quantities[0]!;
      for (let i = 0; i < out.length; i++) out[i] = Math.max(out[i]!, values[i]!);
    }
  };
}
