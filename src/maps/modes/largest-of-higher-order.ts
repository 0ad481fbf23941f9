import type { LayerContext, RowFiller } from '../layer.ts';
import { allCurvatures } from './all-curvatures.ts';
import { higherOrderCells, type HigherOrderQuantity } from './higher-order-cells.ts';

/** Fills rows with the largest of the numbers that the modes of a method of higher order have; null for others. */
export function largestOfHigherOrder(context: LayerContext, quantity: HigherOrderQuantity): RowFiller | null {
  // What one mode leaves open, another one that is infinite decides.
  return higherOrderCells(context, allCurvatures(context), quantity, (values) =>
    values.includes(Infinity) ? Infinity : Math.max(...values),
  );
}
