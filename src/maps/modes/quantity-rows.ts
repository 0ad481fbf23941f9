import { analyzeMode } from '../../stability/analyze-mode.ts';
import type { LayerContext } from '../layer.ts';
import type { MapCurvature } from '../plane.ts';
import { curvatureOf } from '../planes/curvature-of.ts';
import type { ModeQuantity } from './mode-quantity.ts';
import { modeRowsOf } from './mode-rows-of.ts';
import { secondOrder } from './second-order.ts';

/** Some quantities of one mode along a row, an array for each. */
export type QuantityRows = readonly Float64Array[];

/**
 * What gives some quantities of the modes on some curvatures along the row at y, as fast or as exactly as the settings say: for
 * each curvature an array for each quantity. The arrays are filled anew for each row.
 */
export function quantityRows(
  context: LayerContext,
  curvatures: readonly MapCurvature[],
  quantities: readonly ModeQuantity[],
): (y: number) => readonly QuantityRows[] {
  const { length } = context.xs;
  const out = curvatures.map(() => quantities.map(() => new Float64Array(length)));
  const fill = context.settings.precision === 'exact' ? exactly : fast;
  const fillRow = fill(context, curvatures, quantities, out);
  return (y) => {
    fillRow(y);
    return out;
  };
}

type Fill = (
  context: LayerContext,
  curvatures: readonly MapCurvature[],
  quantities: readonly ModeQuantity[],
  out: readonly QuantityRows[],
) => (y: number) => void;

const fast: Fill = (context, curvatures, quantities, out) => {
  const modesAt = modeRowsOf(context, curvatures);
  return (y) => {
    modesAt(y).forEach((row, j) => {
      quantities.forEach((quantity, k) => {
        const values = out[j]![k]!;
        for (let i = 0; i < values.length; i++) values[i] = quantity.fast(row, i, -Infinity);
      });
    });
  };
};

const exactly: Fill = (context, curvatures, quantities, out) => {
  const { subject, plane, xs } = secondOrder(context);
  const { method } = subject;
  return (y) => {
    xs.forEach((x, i) => {
      const cell = plane.cellAt(subject, x, y);
      curvatures.forEach((curvature, j) => {
        const mode = analyzeMode(method, cell.parameters, curvatureOf(cell, curvature));
        quantities.forEach((quantity, k) => {
          out[j]![k]![i] = quantity.exact(mode, method, cell.parameters);
        });
      });
    });
  };
};
