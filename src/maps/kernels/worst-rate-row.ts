import { analyzeMode } from '../../stability/analyze-mode.ts';
import type { LayerContext, RowFiller } from '../layer.ts';

/** The larger spectral radius of the two end modes in each cell of a row. */
export function worstRateRow({ subject, plane, xs }: LayerContext): RowFiller {
  return (y, out) => {
    xs.forEach((x, i) => {
      const { parameters, mu, L } = plane.cellAt(subject, x, y);
      const slow = analyzeMode(subject.method, parameters, mu).spectralRadius;
      out[i] = Math.max(slow, analyzeMode(subject.method, parameters, L).spectralRadius);
    });
  };
}
