import { heavyBall } from '../methods/heavy-ball.ts';
import { nesterov } from '../methods/nesterov.ts';
import { propagate } from '../mode/propagate.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedLine } from './stepped-line.ts';

/** Nesterov's method is a heavy ball with less momentum where it is steep. */
export const effectiveMomentum: Claim = defineClaim({
  id: 'effective-momentum',
  statement: {
    plain:
      'On curvature λ Nesterov’s method with momentum β is heavy ball with momentum β(1 − ηλ) at the same learning rate.',
    tex: String.raw`p_{\text{Nesterov}}(z;\ \beta, \eta\lambda) = p_{\text{heavy ball}}(z;\ \beta(1 - \eta\lambda), \eta\lambda)`,
  },
  source: 'sutskever2013',
  domain: {
    variables: {
      beta: { least: -0.9, most: 1, scale: 'linear' },
      etaLambda: { least: 1e-3, most: 1.3, scale: 'linear' },
      current: { least: -1, most: 1, scale: 'linear' },
      previous: { least: -1, most: 1, scale: 'linear' },
      steps: { least: 1, most: 30, scale: 'integer' },
    },
    words: 'any start; λ = 1',
  },
  expected: 'holds',
  predicted({ beta, etaLambda, current, previous, steps }) {
    const mode = analyzeMode(heavyBall, { beta: beta * (1 - etaLambda), eta: etaLambda }, 1);
    return [propagate(mode, steps, { current, previous }).current];
  },
  measured: ({ beta, etaLambda, current, previous, steps }) =>
    steppedLine(nesterov, { beta, eta: etaLambda }, (x) => x, { start: current, previous, steps }).slice(-1),
  tolerance: () => 1e-12,
  toleranceReason: 'Thirty iterations of numbers of size 1 round that much.',
});
