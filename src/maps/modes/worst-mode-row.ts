import type { Method, MethodParameters } from '../../methods/method.ts';
import type { Mode } from '../../mode/mode.ts';
import { analyzeMode } from '../../stability/analyze-mode.ts';
import type { LayerContext, RowFiller } from '../layer.ts';
import type { MapCurvature } from '../plane.ts';
import { curvatureOf } from '../planes/curvature-of.ts';
import { secondOrder } from './second-order.ts';

/** Fills rows cell by cell with the largest value of an exact number over the modes on some curvatures. */
export function worstModeRow(
  context: LayerContext,
  curvatures: readonly MapCurvature[],
  value: (mode: Mode, method: Method, parameters: MethodParameters) => number,
): RowFiller {
  const { subject, plane, xs } = secondOrder(context);
  const { method } = subject;
  return (y, out) => {
    xs.forEach((x, i) => {
      const cell = plane.cellAt(subject, x, y);
      let worst = -Infinity;
      for (const curvature of curvatures) {
        const mode = analyzeMode(method, cell.parameters, curvatureOf(cell, curvature));
        worst = Math.max(worst, value(mode, method, cell.parameters));
      }
      out[i] = worst;
    });
  };
}
