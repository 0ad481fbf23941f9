import { pytorchSgd } from '../methods/pytorch-sgd.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { lookAheadPoints, wavySlope } from './look-ahead-points.ts';
import { steppedLine } from './stepped-line.ts';

/** What PyTorch's nesterov switch makes of the stored parameters. */
export const pytorchNesterovStoresLookAheadPoints: Claim = defineClaim({
  id: 'pytorch-nesterov-stores-look-ahead-points',
  statement: {
    plain:
      'For any gradient the parameters that PyTorch’s SGD stores with nesterov are the look-ahead points of Nesterov’s method ' +
      'from rest, with the same momentum and learning rate.',
    tex: String.raw`\theta_k^{\text{PyTorch}} = y_k = x_k + m(x_k - x_{k-1}), \quad x_{k+1} = y_k - \ell\,\nabla f(y_k)`,
  },
  source: 'paszke2019',
  domain: {
    variables: {
      momentum: { least: 0.01, most: 0.99, scale: 'linear' },
      lr: { least: 0.01, most: 0.6, scale: 'log' },
      start: { least: -2, most: 2, scale: 'linear' },
    },
    words: 'thirty steps on a convex function of the line that is not quadratic',
  },
  expected: 'holds',
  predicted: ({ momentum, lr, start }) => lookAheadPoints({ beta: momentum, gamma: momentum, eta: lr }, start, 30),
  measured: ({ momentum, lr, start }) =>
    steppedLine(pytorchSgd, { beta: momentum, nesterov: true, eta: lr }, wavySlope, { start, steps: 30 }),
  tolerance: () => 1e-11,
  toleranceReason: 'Thirty steps of numbers of size 10 round that much.',
});
