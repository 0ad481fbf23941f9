import { heavyBall } from '../methods/heavy-ball.ts';
import { fromKappa } from '../spectrum/from-kappa.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedLine } from './stepped-line.ts';

/** The best rate is a limit; before it the error of the steepest mode grows like √κ. */
export const polyakErrorNeverGrows: Claim = defineClaim({
  id: 'polyak-error-never-grows',
  statement: {
    plain: 'From rest, heavy ball with its best constants never has a larger error than at the start.',
    tex: String.raw`\max_k |\theta_k - \theta^*| = |\theta_0 - \theta^*|`,
  },
  source: 'the rate misread as a bound; settled by direct substitution in the recursion',
  domain: {
    variables: { kappa: { least: 2, most: 1e4, scale: 'log' } },
    words: 'the mode λ = L = κ of a quadratic with μ = 1',
  },
  expected: 'refuted',
  witness: { kappa: 100 },
  predicted: () => [1],
  measured({ kappa }) {
    const { parameters } = optimalTuning(heavyBall, fromKappa(kappa));
    const steps = Math.ceil(2 * Math.sqrt(kappa)) + 10;
    const iterates = steppedLine(heavyBall, parameters, (theta) => kappa * theta, { steps });
    return [Math.max(...iterates.map(Math.abs))];
  },
  tolerance: () => 1e-6,
  toleranceReason: 'Rounding of β and η moves the double root, by the square root of an ulp at most.',
});
