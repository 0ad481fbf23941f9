import { heavyBall } from '../methods/heavy-ball.ts';
import { fromKappa } from '../spectrum/from-kappa.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredRate } from './measured-rate.ts';

/** Momentum turns κ into √κ only when it is tuned to κ. */
export const rootKappaIterationsUntuned: Claim = defineClaim({
  id: 'root-kappa-iterations-untuned',
  statement: {
    plain: 'Momentum brings the iterations per factor e of the error from κ/2 down to √κ/2.',
    tex: String.raw`\frac{1}{-\ln\rho} = \frac{\sqrt\kappa}{2} + O(\kappa^{-1/2})`,
  },
  source: 'widely repeated; settled by `polyak1964`',
  domain: {
    variables: {
      kappa: { least: 1e3, most: 1e6, scale: 'log' },
      isTuned: { least: 0, most: 1, scale: 'integer' },
    },
    words:
      'heavy ball, μ = 1, L = κ; the best β and η if isTuned is 1, else β = 0.9 with the best η; logarithms of counts',
  },
  expected: 'holds-only-if',
  witness: { kappa: 1e6, isTuned: 0 },
  condition: { words: 'β and η are tuned to κ', holds: ({ isTuned }) => isTuned === 1 },
  predicted: ({ kappa }) => [Math.log(Math.sqrt(kappa) / 2)],
  measured({ kappa, isTuned }) {
    const spectrum = fromKappa(kappa);
    const { parameters } = optimalTuning(heavyBall, spectrum, isTuned === 1 ? {} : { beta: 0.9 });
    return [Math.log(-1 / Math.log(measuredRate(heavyBall, parameters, spectrum)))];
  },
  tolerance: () => 1e-3,
  toleranceReason:
    'The series stops at 1/(3κ), and half the digits of a double root are kept against 1 − ρ = 2/(√κ + 1).',
});
