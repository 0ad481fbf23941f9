import { adagrad } from '../methods/adaptive/adagrad.ts';
import { rmsprop } from '../methods/adaptive/rmsprop.ts';
import { linearize } from '../methods/linearize.ts';
import type { StepState } from '../methods/method.ts';
import type { Vector } from '../numeric/vector.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { STANDING } from './frozen-moment.ts';

/** Dividing the gradient is no memory of where it pointed. */
export const adagradAndRmspropHaveMomentum: Claim = defineClaim({
  id: 'adagrad-and-rmsprop-have-momentum',
  statement: {
    plain:
      'AdaGrad and RMSProp incorporate momentum: at a given second moment their next point depends on the last two, by a recursion of order 2.',
    tex: String.raw`\theta_{k+1} = T\theta_k - D\theta_{k-1},\quad D \ne 0`,
  },
  source: 'widely repeated; settled by `duchi2011` and `tieleman2012`',
  domain: {
    variables: {
      method: { least: 0, most: 1, scale: 'integer' },
      eta: { least: 1e-3, most: 1, scale: 'log' },
      second: { least: 1e-4, most: 1e4, scale: 'log' },
    },
    words:
      'their basic forms, so near the minimum that the second moment stays what it is; the orders found by probing',
  },
  expected: 'refuted',
  predicted: () => [2],
  measured: ({ method, eta, second }) => [
    method === 0
      ? orderOf((state, gradient) => adagrad.step({ eta }, state, gradient), second)
      : orderOf((state, gradient) => rmsprop.step({ eta, beta2: STANDING }, state, gradient), second),
  ],
  tolerance: () => 0,
  toleranceReason: 'Orders are whole numbers.',
});

type Step = (state: StepState, gradient: (point: Vector) => Vector) => StepState;

/** The order of the recursion that a rule follows from a second moment that past gradients have left. */
function orderOf(step: Step, second: number): number {
  const start = (point: Vector): StepState => ({ current: point, previous: point, memory: [point.map(() => second)] });
  return linearize(step, { start, read: (state) => state.current, scale: NEAR }).order;
}

/** So near the minimum that squares of gradients vanish beside the second moment. */
const NEAR = 2 ** -60;
