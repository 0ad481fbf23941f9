import { fastOvershoot } from '../../response/fast-overshoot.ts';
import { overshootFromRest } from '../../response/overshoot-from-rest.ts';
import { LEAST_DEPTH, restOvershoot } from '../../response/rest-overshoot.ts';
import { analyzeMode } from '../../stability/analyze-mode.ts';
import { pointsFromRest } from '../../tuning/points-from-rest.ts';
import type { Layer } from '../layer.ts';
import { allCurvatures } from '../modes/all-curvatures.ts';
import type { HigherOrderQuantity } from '../modes/higher-order-cells.ts';
import { largestOfHigherOrder } from '../modes/largest-of-higher-order.ts';
import { largestOver } from '../modes/largest-over.ts';
import type { ModeQuantity } from '../modes/mode-quantity.ts';
import { settlesInTime } from '../modes/settles-in-time.ts';
import { startsByItself } from '../modes/starts-by-itself.ts';
import { worstModeRow } from '../modes/worst-mode-row.ts';

/** max over k of −θ_k/θ₀. */
const deepest: ModeQuantity = {
  fast({ trace, determinant, complement, atOne, atMinusOne }, i) {
    return fastOvershoot(trace[i]!, determinant[i]!, complement[i]!, atOne[i]!, atMinusOne[i]!);
  },
  exact(mode, method, parameters) {
    if (mode.stability !== 'stable') return Infinity;
    return overshootFromRest(mode, { firstFactor: method.firstFactor?.(parameters, mode.lambda) }).deepest.depth;
  },
};

/** The same of a method of higher order, from empty buffers. */
const followed: HigherOrderQuantity = (method, parameters, lambda) => {
  const mode = analyzeMode(method, parameters, lambda);
  if (mode.stability !== 'stable') return Infinity;
  if (!settlesInTime(mode, LEAST_DEPTH)) return NaN;
  return restOvershoot('map', mode.coefficients, pointsFromRest(method, parameters, mode)).deepest.depth;
};

/** How far beyond the minimum a start from rest leads. In plain doubles right to 1e-8 while no Jury margin is below 1e-6. */
export const overshootLayer: Layer = {
  name: 'overshoot',
  title: 'overshoot from rest',
  unit: 'times the initial distance',
  meaning:
    'Largest distance beyond the minimum from rest, by the method’s own first step, max −θ_k/θ_0, 0 where it is never passed, worst over the eigenvalues of a list or the two ends of an interval; Infinity where a mode is not stable, undefined where one of a method of higher order may take more than ten million iterations to settle.',
  takes: ['precision'],
  anyOrder: true,
  categories: () => null,
  refusal: () => null,

  filler(context) {
    const curvatures = allCurvatures(context);
    // The fast depth knows no other first step than the family's.
    return (
      largestOfHigherOrder(context, followed) ??
      (startsByItself(context)
        ? worstModeRow(context, curvatures, (...one) => deepest.exact(...one))
        : largestOver(context, curvatures, deepest))
    );
  },
};
