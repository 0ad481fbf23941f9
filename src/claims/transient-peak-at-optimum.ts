import { heavyBall } from '../methods/heavy-ball.ts';
import type { MethodParameters } from '../methods/method.ts';
import { peakTransient } from '../response/peak-transient.ts';
import { fromKappa } from '../spectrum/from-kappa.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { powerNorms } from './power-norms.ts';
import { steppedCompanion } from './stepped-companion.ts';

/** The price of the optimum. */
export const transientPeakAtOptimum: Claim = defineClaim({
  id: 'transient-peak-at-optimum',
  statement: {
    plain:
      'At heavy ball’s optimum a state first grows by up to the largest of ρᵏ exp arsinh(½k(ρ + 1/ρ)), k = 0, 1, …, alike at both ' +
      'ends of the spectrum.',
    tex: String.raw`\max_k \lVert T_\mu^k \rVert_2 = \max_k \lVert T_L^k \rVert_2 = \max_k\ \rho^k \exp\operatorname{arsinh}\Big(\frac k2\big(\rho + \tfrac1\rho\big)\Big)`,
  },
  source: 'trefethen2005',
  domain: {
    variables: { kappa: { least: 4, most: 400, scale: 'log' } },
    words: 'μ = 1, L = κ; at μ and at L',
  },
  expected: 'holds',
  predicted({ kappa }) {
    const { parameters } = optimalTuning(heavyBall, fromKappa(kappa));
    return [1, kappa].map((lambda) => peakTransient(analyzeMode<MethodParameters>(heavyBall, parameters, lambda)).peak);
  },
  measured({ kappa }) {
    const { parameters } = optimalTuning(heavyBall, fromKappa(kappa));
    const steps = Math.ceil(Math.sqrt(kappa));
    return [1, kappa].map((lambda) => Math.max(...powerNorms(steppedCompanion(heavyBall, parameters, lambda), steps)));
  },
  tolerance: () => 1e-10,
  toleranceReason: 'Twenty multiplications, whose roundings a defective matrix magnifies up to 20² times.',
});
