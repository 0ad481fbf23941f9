import { heavyBall } from '../methods/heavy-ball.ts';
import { fromEigenvalues } from '../spectrum/from-eigenvalues.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedLine } from './stepped-line.ts';

/** The rate alone underestimates the iterations. */
export const asymptoticCountSuffices: Claim = defineClaim({
  id: 'asymptotic-count-suffices',
  statement: {
    plain: 'At heavy ball’s optimum an accuracy of ε takes ln(1/ε)/(−ln ρ) iterations, rounded up.',
    tex: String.raw`K = \Big\lceil \frac{\ln(1/\varepsilon)}{-\ln\rho} \Big\rceil`,
  },
  source: 'widely repeated; settled by direct substitution in the recursion',
  domain: {
    variables: {
      kappa: { least: 4, most: 1e3, scale: 'log' },
      epsilon: { least: 1e-8, most: 1e-2, scale: 'log' },
    },
    words: 'μ = 1, L = κ, from rest in the modes μ and L',
  },
  expected: 'refuted',
  predicted: ({ kappa, epsilon }) => [Math.ceil(countInTheLimit(kappa, epsilon))],
  measured({ kappa, epsilon }) {
    const { parameters } = optimalTuning(heavyBall, fromEigenvalues([1, kappa]));
    const steps = 3 * Math.ceil(countInTheLimit(kappa, epsilon));
    const counts = [1, kappa].map((lambda) => {
      const iterates = steppedLine(heavyBall, parameters, (x) => lambda * x, { steps });
      return iterates.findLastIndex((x) => Math.abs(x) > epsilon) + 1;
    });
    return [Math.max(...counts)];
  },
  tolerance: () => 0,
  toleranceReason: 'Counts.',
});

function countInTheLimit(kappa: number, epsilon: number): number {
  const root = Math.sqrt(kappa);
  return Math.log(epsilon) / Math.log((root - 1) / (root + 1));
}
