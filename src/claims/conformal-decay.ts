import { flowOf } from '../dynamics/flow-of.ts';
import { heavyBall } from '../methods/heavy-ball.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { DOUBLE_ROOT_TOLERANCE, measuredRadius } from './stepped-companion.ts';

/** Underdamped modes of the iteration decay exactly like the ODE's; only their frequency is off. */
export const conformalDecay: Claim = defineClaim({
  id: 'conformal-decay',
  statement: {
    plain:
      'With the conformal matching, a mode of heavy ball with complex roots decays exactly as the underdamped ODE does, by exp(−ch/2) per iteration.',
    tex: String.raw`\rho = e^{-ch/2}, \qquad h = \sqrt{\tfrac{2\eta}{1+\beta}},\ c = -\tfrac{\ln\beta}{h}`,
  },
  source: 'franca2020',
  domain: {
    variables: {
      beta: { least: 0.01, most: 1.2, scale: 'linear' },
      angle: { least: 0, most: Math.PI, scale: 'linear' },
      lambda: { least: 1e-3, most: 1e3, scale: 'log' },
    },
    words: 'ηλ = (1 − √β)² + 4√β sin²(angle/2), which fills the complex range',
  },
  expected: 'holds',
  predicted(instance) {
    const { friction, timeStep } = flowOf(heavyBall, { beta: instance.beta, eta: etaOf(instance) });
    return [Math.exp((-friction * timeStep) / 2)];
  },
  measured: (instance) => [measuredRadius(heavyBall, { beta: instance.beta, eta: etaOf(instance) }, instance.lambda)],
  tolerance: () => DOUBLE_ROOT_TOLERANCE,
  toleranceReason: 'At the ends of the range the roots meet, and a general eigenvalue routine keeps half the digits.',
});

function etaOf({
  beta,
  angle,
  lambda,
}: {
  readonly beta: number;
  readonly angle: number;
  readonly lambda: number;
}): number {
  return ((1 - Math.sqrt(beta)) ** 2 + 4 * Math.sqrt(beta) * Math.sin(angle / 2) ** 2) / lambda;
}
