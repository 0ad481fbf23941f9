import { heavyBall } from '../methods/heavy-ball.ts';
import { nesterov } from '../methods/nesterov.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import { standardTuning } from '../tuning/standard-tuning.ts';
import type { Tuning } from '../tuning/tuning.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredGap } from './measured-gap.ts';

/** The rates of ill-conditioned problems. */
export const gapOfTuning: Claim = defineClaim({
  id: 'gap-of-tuning',
  statement: {
    plain:
      'With the constants in doubles the gap 1 − ρ in the mode μ is 2/(√κ + 1) for heavy ball at its best, 2/√(3κ + 1) for ' +
      'Nesterov at its best and 1/√κ for standard Nesterov, however large κ is.',
    tex: String.raw`1 - \rho = \frac{2}{\sqrt\kappa+1},\quad \frac{2}{\sqrt{3\kappa+1}},\quad \frac{1}{\sqrt\kappa}`,
  },
  source: 'polyak1964, lessard2016, nesterov2004',
  domain: {
    variables: { kappa: { least: 10, most: 1e30, scale: 'log' } },
    words: 'L = 1, μ = 1/κ; relative to 1/√κ',
  },
  expected: 'holds',
  predicted: ({ kappa }) => tuningsOf(kappa).map(({ rateGap }) => rateGap * Math.sqrt(kappa)),
  measured: ({ kappa }) =>
    tuningsOf(kappa).map(({ method, parameters: { eta, beta = NaN, oneMinusBeta = NaN } }) => {
      const gamma = method === nesterov.name ? beta : 0;
      return measuredGap({ oneMinusBeta, gamma, etaLambda: eta / kappa }) * Math.sqrt(kappa);
    }),
  tolerance: () => 1e-6,
  toleranceReason: 'At the double roots of these constants a general eigenvalue routine keeps half the digits.',
});

function tuningsOf(kappa: number): readonly Tuning[] {
  const spectrum = fromInterval(1 / kappa, 1);
  return [optimalTuning(heavyBall, spectrum), optimalTuning(nesterov, spectrum), standardTuning(nesterov, spectrum)];
}
