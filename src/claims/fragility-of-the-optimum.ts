import { heavyBall } from '../methods/heavy-ball.ts';
import type { MethodParameters } from '../methods/method.ts';
import { fromKappa } from '../spectrum/from-kappa.ts';
import { stabilityMargin } from '../stability/stability-margin.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import { bisect } from './bisect.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredRadius } from './stepped-companion.ts';

/** The optimum is 1/κ away from divergence. */
export const fragilityOfTheOptimum: Claim = defineClaim({
  id: 'fragility-of-the-optimum',
  statement: {
    plain: 'At heavy ball’s optimum a learning rate larger by a factor of 1 + 1/κ is the stability limit.',
    tex: String.raw`\frac{2(1 + \beta^*)}{L\,\eta^*} = 1 + \frac1\kappa`,
  },
  source: 'direct substitution in p(z)',
  domain: {
    variables: { kappa: { least: 2, most: 1e4, scale: 'log' } },
    words: 'μ = 1, L = κ; κ times the relative change of η that takes the rate to 1',
  },
  expected: 'holds',
  predicted({ kappa }) {
    const spectrum = fromKappa(kappa);
    const { eta } = stabilityMargin<MethodParameters>(
      heavyBall,
      optimalTuning(heavyBall, spectrum).parameters,
      spectrum,
    );
    return [kappa * (eta?.upper?.change ?? NaN)];
  },
  measured({ kappa }) {
    const beta = ((Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1)) ** 2;
    const eta = 4 / (Math.sqrt(kappa) + 1) ** 2;
    const isStable = (times: number): boolean =>
      measuredRadius(heavyBall, { beta, eta: eta * (1 + times / kappa) }, kappa) < 1;
    return [bisect(isStable, 0, 3)];
  },
  tolerance: ({ kappa }) => 5e-12 * kappa ** 1.5,
  toleranceReason:
    'Rounding in η and in the eigenvalues, magnified by the κ of the change and by a separation of the roots of 1/√κ.',
});
