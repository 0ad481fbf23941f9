import { heavyBall } from '../methods/heavy-ball.ts';
import { fromKappa } from '../spectrum/from-kappa.ts';
import { optimalTuning } from '../tuning/optimal-tuning.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { powerNorms } from './power-norms.ts';
import { steppedCompanion } from './stepped-companion.ts';

/** The transient grows with the difficulty. */
export const transientGrowsLikeRootKappa: Claim = defineClaim({
  id: 'transient-grows-like-root-kappa',
  statement: {
    plain: 'At heavy ball’s optimum the largest transient growth of a state approaches (√κ + 1)/e as κ grows.',
    tex: String.raw`\max_k \lVert T^k \rVert_2 \sim \frac{\sqrt\kappa + 1}{e} \quad (\kappa \to \infty)`,
  },
  source: 'direct substitution in the powers of the companion matrix',
  domain: {
    variables: { kappa: { least: 100, most: 1000, scale: 'log' } },
    words: 'the mode λ = μ = 1, L = κ; the logarithm of the growth',
  },
  expected: 'holds',
  predicted: ({ kappa }) => [Math.log((Math.sqrt(kappa) + 1) / Math.E)],
  measured({ kappa }) {
    const { parameters } = optimalTuning(heavyBall, fromKappa(kappa));
    const norms = powerNorms(steppedCompanion(heavyBall, parameters, 1), Math.ceil(Math.sqrt(kappa)));
    return [Math.log(Math.max(...norms))];
  },
  tolerance: ({ kappa }) => 1 / Math.sqrt(kappa),
  toleranceReason: 'The next order in 1/√κ.',
});
