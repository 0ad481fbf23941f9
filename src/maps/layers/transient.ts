import { companionPeak } from '../../response/companion-peak.ts';
import { fastPeak } from '../../response/fast-peak.ts';
import { peakTransient } from '../../response/peak-transient.ts';
import { analyzeMode } from '../../stability/analyze-mode.ts';
import type { Layer } from '../layer.ts';
import { allCurvatures } from '../modes/all-curvatures.ts';
import type { HigherOrderQuantity } from '../modes/higher-order-cells.ts';
import { largestOfHigherOrder } from '../modes/largest-of-higher-order.ts';
import { largestOver } from '../modes/largest-over.ts';
import type { ModeQuantity } from '../modes/mode-quantity.ts';
import { settlesInTime } from '../modes/settles-in-time.ts';

/** max over k of ‖Tᵏ‖. */
const peak: ModeQuantity = {
  fast({ trace, determinant, complement, atOne, atMinusOne }, i) {
    return fastPeak(trace[i]!, determinant[i]!, complement[i]!, atOne[i]!, atMinusOne[i]!);
  },
  exact: (mode) => peakTransient(mode).peak,
};

/** The same of the companion matrix of a method of higher order. */
const companion: HigherOrderQuantity = (...one) => {
  const mode = analyzeMode(...one);
  if (mode.stability !== 'stable') return Infinity;
  return settlesInTime(mode, 1) ? companionPeak(mode.coefficients).peak : NaN;
};

/** How far the state may grow before it decays. In plain doubles right to 1e-8 while no Jury margin is below 1e-6. */
export const transientLayer: Layer = {
  name: 'transient',
  title: 'transient growth',
  unit: 'times',
  meaning:
    'Largest factor max ‖Tᵏ‖ by which the state (θ_k, θ_{k−1}, …) of a mode can grow over all starts and times, worst over the eigenvalues of a list or the two ends of an interval; Infinity where a mode is not stable, undefined where one of a method of higher order may take more than ten million iterations to settle.',
  takes: ['precision'],
  anyOrder: true,
  categories: () => null,
  refusal: () => null,
  filler: (context) => largestOfHigherOrder(context, companion) ?? largestOver(context, allCurvatures(context), peak),
};
