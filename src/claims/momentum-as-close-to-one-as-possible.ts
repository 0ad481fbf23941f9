import { heavyBall } from '../methods/heavy-ball.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredRate } from './measured-rate.ts';
import { DOUBLE_ROOT_TOLERANCE } from './stepped-companion.ts';

/** How much of the largest stable learning rate is taken. */
const SHARE = 0.999;

/** A recipe in circulation that gives up the whole gain of momentum. */
export const momentumAsCloseToOneAsPossible: Claim = defineClaim({
  id: 'momentum-as-close-to-one-as-possible',
  statement: {
    plain:
      'Heavy ball is fastest with β as close to 1 as possible and then the largest learning rate that still converges: this attains the best rate.',
    tex: String.raw`\beta \approx 1,\ \eta \approx \frac{2(1+\beta)}{L} \implies \rho = \frac{\sqrt\kappa-1}{\sqrt\kappa+1}`,
  },
  source: 'widely repeated; settled by `polyak1964`',
  domain: {
    variables: {
      kappa: { least: 2, most: 1e4, scale: 'log' },
      oneMinusBeta: { least: 1e-5, most: 0.01, scale: 'log' },
    },
    words: 'μ = 1, L = κ; η is 0.999 of the largest stable one',
  },
  expected: 'refuted',
  predicted: ({ kappa }) => [(Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1)],
  measured({ kappa, oneMinusBeta }) {
    const beta = 1 - oneMinusBeta;
    return [measuredRate(heavyBall, { beta, eta: (SHARE * 2 * (1 + beta)) / kappa }, { mu: 1, L: kappa })];
  },
  tolerance: () => DOUBLE_ROOT_TOLERANCE,
  toleranceReason: 'At critical damping a general eigenvalue routine keeps half the digits.',
});
