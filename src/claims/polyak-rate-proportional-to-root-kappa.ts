import { heavyBall } from '../methods/heavy-ball.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredBestRate } from './measured-best-rate.ts';

/** The number of iterations grows like √κ; the rate, on either reading of the word, does not. */
export const polyakRateProportionalToRootKappa: Claim = defineClaim({
  id: 'polyak-rate-proportional-to-root-kappa',
  statement: {
    plain:
      'The rate of heavy ball with its best constants is proportional to √κ: it doubles when κ is four times as large, read as the factor ρ or as −ln ρ.',
    tex: String.raw`\frac{\rho(4\kappa)}{\rho(\kappa)} = 2 \quad\text{or}\quad \frac{-\ln\rho(4\kappa)}{-\ln\rho(\kappa)} = 2`,
  },
  source: 'widely repeated; settled by `polyak1964`',
  domain: {
    variables: { kappa: { least: 4, most: 1e4, scale: 'log' } },
    words: 'κ and 4κ; the two ratios side by side',
  },
  expected: 'refuted',
  predicted: () => [2, 2],
  measured({ kappa }) {
    const [first, second] = [measuredBestRate(heavyBall, kappa), measuredBestRate(heavyBall, 4 * kappa)];
    return [second / first, Math.log(second) / Math.log(first)];
  },
  tolerance: () => 1e-4,
  toleranceReason: 'A general eigenvalue routine keeps half the digits of the double root, and 1 − ρ is down to 0.01.',
});
