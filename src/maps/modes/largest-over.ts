import type { LayerContext, RowFiller } from '../layer.ts';
import type { MapCurvature } from '../plane.ts';
import type { ModeQuantity } from './mode-quantity.ts';
import { quantityRows } from './quantity-rows.ts';

/** Fills rows with the largest value of a quantity over the modes on some curvatures. */
export function largestOver(
  context: LayerContext,
  curvatures: readonly MapCurvature[],
  quantity: ModeQuantity,
): RowFiller {
  const valuesAt = quantityRows(context, curvatures, [quantity]);
  return (y, out) => {
    out.fill(-Infinity);
    for (const quantities of valuesAt(y)) {
      const values = quantities[0]!;
      for (let i = 0; i < out.length; i++) out[i] = Math.max(out[i]!, values[i]!);
    }
  };
}
