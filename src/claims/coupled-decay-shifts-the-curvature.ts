import { heavyBallL2 } from '../methods/heavy-ball-l2.ts';
import { heavyBall } from '../methods/heavy-ball.ts';
import { nesterovL2 } from '../methods/nesterov-l2.ts';
import { nesterov } from '../methods/nesterov.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedLine } from './stepped-line.ts';

/** Weight decay as part of the gradient. */
export const coupledDecayShiftsTheCurvature: Claim = defineClaim({
  id: 'coupled-decay-shifts-the-curvature',
  statement: {
    plain: 'Coupled weight decay w makes of heavy ball and of Nesterov on curvature λ the same method on λ + w.',
    tex: String.raw`\nabla f(\theta) \mapsto \nabla f(\theta) + w\theta \implies p(z; \lambda) \mapsto p(z; \lambda + w)`,
  },
  source: 'loshchilov2019',
  domain: {
    variables: {
      beta: { least: 0, most: 0.99, scale: 'linear' },
      eta: { least: 0.01, most: 0.6, scale: 'log' },
      lambda: { least: 0, most: 1, scale: 'linear' },
      weightDecay: { least: 0, most: 1, scale: 'linear' },
    },
    words: 'both methods, thirty steps on a quadratic',
  },
  expected: 'holds',
  predicted: ({ beta, eta, lambda, weightDecay }) =>
    [heavyBall, nesterov].flatMap((method) =>
      steppedLine(method, { beta, eta }, (theta) => (lambda + weightDecay) * theta, { steps: 30 }),
    ),
  measured: ({ beta, eta, lambda, weightDecay }) =>
    [heavyBallL2, nesterovL2].flatMap((method) =>
      steppedLine(method, { beta, eta, weightDecay }, (theta) => lambda * theta, { steps: 30 }),
    ),
  tolerance: () => 1e-12,
  toleranceReason: 'Thirty steps of numbers of size 1 round that much.',
});
