import { lastExceedance } from '../../tuning/last-exceedance.ts';
import type { Layer } from '../layer.ts';
import { allCurvatures } from '../modes/all-curvatures.ts';
import { largestOver } from '../modes/largest-over.ts';
import type { ModeQuantity } from '../modes/mode-quantity.ts';
import { startsByItself } from '../modes/starts-by-itself.ts';
import { worstModeRow } from '../modes/worst-mode-row.ts';
import { restCountAt } from './rest-count-at.ts';

/**
 * How many iterations the accuracy ε takes from rest, the transient included. In plain doubles the count of `iterationsTo`, but
 * where an iterate θ_k is within a relative 1e-13 (100 + k) of ε.
 */
export const iterationsFromRestLayer: Layer = {
  name: 'iterations-from-rest',
  title: 'iterations to ε from rest',
  unit: 'iterations',
  meaning:
    'Smallest K with |θ_k| ≤ ε |θ_0| for all k ≥ K from rest, worst over the eigenvalues of a list or the two ends of an interval; Infinity where a mode is not stable.',
  takes: ['epsilon', 'precision'],
  anyOrder: false,
  categories: () => null,
  refusal: () => null,

  filler(context) {
    const { epsilon } = context.settings;
    const quantity: ModeQuantity = {
      fast: (row, i, known) => restCountAt(row, i, epsilon, Math.max(known, 1)),
      exact: (mode, method, parameters) =>
        lastExceedance(mode, epsilon, method.firstFactor?.(parameters, mode.lambda)) + 1,
    };
    const curvatures = allCurvatures(context);
    // The fast count knows no other first step than the family's.
    return startsByItself(context)
      ? worstModeRow(context, curvatures, (...one) => quantity.exact(...one))
      : largestOver(context, curvatures, quantity);
  },
};
