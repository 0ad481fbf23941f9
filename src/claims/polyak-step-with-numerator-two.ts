import { heavyBall } from '../methods/heavy-ball.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredRate } from './measured-rate.ts';
import { DOUBLE_ROOT_TOLERANCE } from './stepped-companion.ts';

/** A misprint in circulation: Polyak's learning rate with numerator 2. The numerator is 4. */
export const polyakStepWithNumeratorTwo: Claim = defineClaim({
  id: 'polyak-step-with-numerator-two',
  statement: {
    plain:
      'Heavy ball attains its best rate (√κ − 1)/(√κ + 1) with the learning rate 2/(μ(1 + √κ)²) and β = ((√κ − 1)/(√κ + 1))².',
    tex: String.raw`\eta = \frac{2}{\mu(1+\sqrt\kappa)^2},\ \beta = \Big(\frac{\sqrt\kappa-1}{\sqrt\kappa+1}\Big)^2 \implies \rho = \frac{\sqrt\kappa-1}{\sqrt\kappa+1}`,
  },
  source: 'widely repeated; settled by `polyak1964`',
  domain: {
    variables: { kappa: { least: 2, most: 1e4, scale: 'log' } },
    words: 'μ = 1, L = κ',
  },
  expected: 'refuted',
  predicted: ({ kappa }) => [(Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1)],
  measured({ kappa }) {
    const root = Math.sqrt(kappa);
    const parameters = { beta: ((root - 1) / (root + 1)) ** 2, eta: 2 / (1 + root) ** 2 };
    return [measuredRate(heavyBall, parameters, { mu: 1, L: kappa })];
  },
  tolerance: () => DOUBLE_ROOT_TOLERANCE,
  toleranceReason: 'At critical damping a general eigenvalue routine keeps half the digits.',
});
