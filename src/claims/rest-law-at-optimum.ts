import { heavyBall } from '../methods/heavy-ball.ts';
import { fromKappa } from '../spectrum/from-kappa.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { steppedLine } from './stepped-line.ts';

/** The error at the optimum has a linear factor. */
export const restLawAtOptimum: Claim = defineClaim({
  id: 'rest-law-at-optimum',
  statement: {
    plain:
      'From rest at heavy ball’s optimum the error after k iterations is ρᵏ(1 + (1 − ρ)k) in the mode μ and (−ρ)ᵏ(1 + (1 + ρ)k) ' +
      'in the mode L, not ρᵏ.',
    tex: String.raw`x_k^{(\mu)} = \rho^k(1 + (1 - \rho)k), \qquad x_k^{(L)} = (-\rho)^k(1 + (1 + \rho)k)`,
  },
  source: 'direct substitution in the recursion',
  domain: {
    variables: {
      kappa: { least: 1, most: 1e4, scale: 'log' },
      steps: { least: 0, most: 200, scale: 'integer' },
    },
    words: 'μ = 1, L = κ',
  },
  expected: 'holds',
  predicted({ kappa, steps }) {
    const rho = (Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1);
    return [rho ** steps * (1 + (1 - rho) * steps), (-rho) ** steps * (1 + (1 + rho) * steps)];
  },
  measured({ kappa, steps }) {
    const { parameters } = optimalTuning(heavyBall, fromKappa(kappa));
    return [1, kappa].map((lambda) => steppedLine(heavyBall, parameters, (x) => lambda * x, { steps }).at(-1) ?? NaN);
  },
  tolerance: () => 1e-10,
  toleranceReason: 'Rounding of the constants and of 200 iterations, which a double root magnifies up to 200² times.',
});
