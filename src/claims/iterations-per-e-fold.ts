import { gradientDescent } from '../methods/gradient-descent.ts';
import { heavyBall } from '../methods/heavy-ball.ts';
import type { Method } from '../methods/method.ts';
import { nesterov } from '../methods/nesterov.ts';
import { fromInterval } from '../spectrum/from-interval.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import { standardTuning } from '../tuning/standard-tuning.ts';
import type { Tuning } from '../tuning/tuning.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredRate } from './measured-rate.ts';

/** How the iteration counts of the methods grow with κ. */
export const iterationsPerEFold: Claim = defineClaim({
  id: 'iterations-per-e-fold',
  statement: {
    plain:
      'For large κ an e-fold takes κ/2 iterations of gradient descent, √κ of standard Nesterov, √(3κ)/2 of Nesterov at its best ' +
      'and √κ/2 of heavy ball.',
    tex: String.raw`\frac{1}{-\ln\rho} \sim \frac\kappa2,\quad \sqrt\kappa,\quad \frac{\sqrt{3\kappa}}{2},\quad \frac{\sqrt\kappa}{2}`,
  },
  source: 'nesterov2004, lessard2016, polyak1964',
  domain: {
    variables: { kappa: { least: 1e3, most: 1e6, scale: 'log' } },
    words: 'L = 1, μ = 1/κ; the logarithms of the counts are compared',
  },
  expected: 'holds',
  predicted: ({ kappa }) => [kappa / 2, Math.sqrt(kappa), Math.sqrt(3 * kappa) / 2, Math.sqrt(kappa) / 2].map(Math.log),
  measured({ kappa }) {
    const interval = fromInterval(1 / kappa, 1);
    const count = (method: Method, tune: (method: Method, spectrum: typeof interval) => Tuning): number =>
      -Math.log(-Math.log(measuredRate(method, tune(method, interval).parameters, interval)));
    return [
      count(gradientDescent, optimalTuning),
      count(nesterov, standardTuning),
      count(nesterov, optimalTuning),
      count(heavyBall, optimalTuning),
    ];
  },
  tolerance: ({ kappa }) => 1 / Math.sqrt(kappa) + 1e-7 * Math.sqrt(kappa),
  toleranceReason: 'The next order in 1/√κ, and half of the digits of a double root relative to ln ρ.',
});
