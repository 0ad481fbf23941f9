import { analyzeMode } from '../../stability/analyze-mode.ts';
import { lastExceedance } from '../../tuning/last-exceedance.ts';
import { pointsFromRest } from '../../tuning/points-from-rest.ts';
import { settledAfter } from '../../tuning/settled-after.ts';
import type { Layer } from '../layer.ts';
import { allCurvatures } from '../modes/all-curvatures.ts';
import type { HigherOrderQuantity } from '../modes/higher-order-cells.ts';
import { largestOfHigherOrder } from '../modes/largest-of-higher-order.ts';
import { largestOver } from '../modes/largest-over.ts';
import type { ModeQuantity } from '../modes/mode-quantity.ts';
import { settlesInTime } from '../modes/settles-in-time.ts';
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
    'Smallest K with |θ_k| ≤ ε |θ_0| for all k ≥ K from rest, worst over the eigenvalues of a list or the two ends of an interval; Infinity where a mode is not stable, undefined where one of a method of higher order may take more than ten million iterations to settle.',
  takes: ['epsilon', 'precision'],
  anyOrder: true,
  categories: () => null,
  refusal: () => null,

  filler(context) {
    const { epsilon } = context.settings;
    const higherOrder = largestOfHigherOrder(context, countTo(epsilon));
    if (higherOrder !== null) return higherOrder;
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

/** The count of a mode of a method of higher order, from empty buffers. */
function countTo(epsilon: number): HigherOrderQuantity {
  return (method, parameters, lambda) => {
    const mode = analyzeMode(method, parameters, lambda);
    if (mode.stability !== 'stable') return Infinity;
    if (!settlesInTime(mode, epsilon)) return NaN;
    return settledAfter('map', epsilon, mode.coefficients, pointsFromRest(method, parameters, mode));
  };
}
