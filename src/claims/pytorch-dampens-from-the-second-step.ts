import { heavyBall } from '../methods/heavy-ball.ts';
import { pytorchSgd } from '../methods/pytorch-sgd.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { wavySlope } from './look-ahead-points.ts';
import { steppedLine } from './stepped-line.ts';

/** PyTorch's first buffer is the gradient itself, whatever the dampening. */
export const pytorchDampensFromTheSecondStep: Claim = defineClaim({
  id: 'pytorch-dampens-from-the-second-step',
  statement: {
    plain:
      'PyTorch’s SGD with dampening δ and momentum m is heavy ball with learning rate ℓ(1 − δ), not from rest but from ' +
      'θ₋₁ = θ₀ + ℓδ∇f(θ₀)/m: its first step is not dampened.',
    tex: String.raw`\theta_{k+1} = \theta_k + m(\theta_k - \theta_{k-1}) - \ell(1 - \delta)\nabla f(\theta_k), \quad \theta_{-1} = \theta_0 + \frac{\ell\delta}{m}\nabla f(\theta_0)`,
  },
  source: 'paszke2019',
  domain: {
    variables: {
      momentum: { least: 0.05, most: 0.99, scale: 'linear' },
      dampening: { least: 0, most: 1, scale: 'linear' },
      lr: { least: 0.01, most: 0.9, scale: 'log' },
      start: { least: -2, most: 2, scale: 'linear' },
    },
    words: 'thirty steps on a convex function of the line that is not quadratic',
  },
  expected: 'holds',
  predicted({ momentum, dampening, lr, start }) {
    const previous = start + ((lr * dampening) / momentum) * wavySlope(start);
    // At δ = 1 nothing is left of the learning rate, which a method needs: the gradient is scaled instead.
    const slope = (theta: number): number => (1 - dampening) * wavySlope(theta);
    return steppedLine(heavyBall, { beta: momentum, eta: lr }, slope, { start, previous, steps: 30 });
  },
  measured: ({ momentum, dampening, lr, start }) =>
    steppedLine(pytorchSgd, { beta: momentum, dampening, eta: lr }, wavySlope, { start, steps: 30 }),
  tolerance: () => 1e-10,
  toleranceReason: 'Thirty steps of numbers of size 40 round that much: θ₋₁ is as far away as ℓ/m is large.',
});
