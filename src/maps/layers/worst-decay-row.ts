import { higherOrderRow } from '../kernels/higher-order-rows.ts';
import type { LayerContext, RowFiller } from '../layer.ts';
import { endCurvatures } from '../modes/end-curvatures.ts';
import { quantityRows } from '../modes/quantity-rows.ts';
import { modeDecay } from './mode-decay.ts';

/** Fills rows with −ln ρ of the slowest mode, which for a method of second order is one of the two ends. */
export function worstDecayRow(context: LayerContext): RowFiller {
  const higherOrder = higherOrderRow(context, 'rateDecay');
  if (higherOrder !== null) return higherOrder;
  const decaysAt = quantityRows(context, endCurvatures(context), [modeDecay]);
  return (y, out) => {
    out.fill(Infinity);
    for (const quantities of decaysAt(y)) {
      const decays = quantities[0]!;
      for (let i = 0; i < out.length; i++) out[i] = Math.min(out[i]!, decays[i]!);
    }
  };
}
