import { adam } from '../methods/adaptive/adam.ts';
import type { StepState } from '../methods/method.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';

/** Adam averages gradients, and corrects the average; classical momentum sums them. */
export const adamsFirstMomentIsMomentum: Claim = defineClaim({
  id: 'adams-first-moment-is-momentum',
  statement: {
    plain:
      'Adam’s first moment is classical momentum: under a constant gradient g it grows to g/(1 − β₁) as v ← β₁v + g does.',
    tex: String.raw`\hat m_k = \frac{1 - \beta_1^k}{1 - \beta_1}\, g`,
  },
  source: 'widely repeated; settled by `kingma2015`',
  domain: {
    variables: {
      beta1: { least: 0.1, most: 0.99, scale: 'linear' },
      steps: { least: 2, most: 200, scale: 'integer' },
    },
    words: 'g = 1 (so that the second moment is 1), η = 1, ε = 0; the length of the last step',
  },
  expected: 'refuted',
  witness: { beta1: 0.9, steps: 100 },
  predicted: ({ beta1, steps }) => [(1 - beta1 ** steps) / (1 - beta1)],
  measured({ beta1, steps }) {
    let state: StepState = { current: [0], previous: [0] };
    for (let k = 0; k < steps; k++) state = adam.step({ eta: 1, beta1, epsilon: 0 }, state, () => [1]);
    return [state.previous[0]! - state.current[0]!];
  },
  tolerance: () => 1e-9,
  toleranceReason: 'Steps are differences of points up to 200.',
});
