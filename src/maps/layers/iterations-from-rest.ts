import { lastExceedance } from '../../tuning/last-exceedance.ts';
import type { Layer } from '../layer.ts';
import { allCurvatures } from '../modes/all-curvatures.ts';
import { largestOver } from '../modes/largest-over.ts';
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
    return largestOver(context, allCurvatures(context), {
      fast: (row, i, known) => restCountAt(row, i, epsilon, Math.max(known, 1)),
      exact: (mode) => lastExceedance(mode, epsilon) + 1,
    });
  },
};
