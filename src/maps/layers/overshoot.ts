import { fastOvershoot } from '../../response/fast-overshoot.ts';
import { overshootFromRest } from '../../response/overshoot-from-rest.ts';
import type { Layer } from '../layer.ts';
import { allCurvatures } from '../modes/all-curvatures.ts';
import { startsByItself } from '../modes/starts-by-itself.ts';
import { largestOver } from '../modes/largest-over.ts';
import type { ModeQuantity } from '../modes/mode-quantity.ts';

/** max over k of −θ_k/θ₀. */
const deepest: ModeQuantity = {
  fast({ trace, determinant, complement, atOne, atMinusOne }, i) {
    return fastOvershoot(trace[i]!, determinant[i]!, complement[i]!, atOne[i]!, atMinusOne[i]!);
  },
  exact: (mode) => overshootFromRest(mode).deepest.depth,
};

/** How far beyond the minimum a start from rest leads. In plain doubles right to 1e-8 while no Jury margin is below 1e-6. */
export const overshootLayer: Layer = {
  name: 'overshoot',
  title: 'overshoot from rest',
  unit: 'times the initial distance',
  meaning:
    'Largest distance beyond the minimum from rest, max −θ_k/θ_0, 0 where it is never passed, worst over the eigenvalues of a list or the two ends of an interval; Infinity where a mode is not stable.',
  takes: ['precision'],
  anyOrder: false,
  categories: () => null,
  refusal: (context) =>
    startsByItself(context)
      ? `method must begin like the family from rest for this layer, got ${context.subject.method.name}`
      : null,
  filler: (context) => largestOver(context, allCurvatures(context), deepest),
};
