import type { Layer } from '../layer.ts';
import { allCurvatures } from '../modes/all-curvatures.ts';
import { largestOfHigherOrder } from '../modes/largest-of-higher-order.ts';
import { largestOver } from '../modes/largest-over.ts';
import { higherOrderVariance, modeVariance } from './mode-variance.ts';

/** How far noise on the gradients throws the worst mode about. In plain doubles right to 1e-14/m, m the smallest Jury margin. */
export const noiseLayer: Layer = {
  name: 'noise',
  title: 'stationary variance',
  unit: '1 / curvature²',
  meaning:
    'Largest variance in which a mode settles when every gradient carries independent noise of variance 1, over the eigenvalues of a list or the two ends of an interval; Infinity where a mode is not stable.',
  takes: ['precision'],
  anyOrder: true,
  categories: () => null,
  refusal: () => null,
  filler: (context) =>
    largestOfHigherOrder(context, higherOrderVariance) ?? largestOver(context, allCurvatures(context), modeVariance),
};
