import type { Mode } from '../../mode/mode.ts';
import { analyzeMode } from '../../stability/analyze-mode.ts';
import type { LayerContext, RowFiller } from '../layer.ts';
import type { MapCurvature } from '../plane.ts';
import { curvatureOf } from '../planes/curvature-of.ts';

/** Fills rows cell by cell with the largest value of an exact number over the modes on some curvatures. */
export function worstModeRow(
  { subject, plane, xs }: LayerContext,
  curvatures: readonly MapCurvature[],
  value: (mode: Mode) => number,
): RowFiller {
  return (y, out) => {
    xs.forEach((x, i) => {
      const cell = plane.cellAt(subject, x, y);
      let worst = -Infinity;
      for (const curvature of curvatures) {
        worst = Math.max(worst, value(analyzeMode(subject.method, cell.parameters, curvatureOf(cell, curvature))));
      }
      out[i] = worst;
    });
  };
}
