import { generalMomentum } from '../methods/general-momentum.ts';
import { companionPowerNorm } from '../response/companion-power-norm.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import type { Claim, ClaimCase } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { powerNorms } from './power-norms.ts';
import { steppedCompanion } from './stepped-companion.ts';

/** How far k steps can stretch a state. */
export const powerNorm: Claim = defineClaim({
  id: 'power-norm',
  statement: {
    plain:
      'The largest stretch of a state in k steps, the spectral norm of Tᵏ, follows from its Frobenius norm and |D|ᵏ.',
    tex: String.raw`\lVert T^k \rVert_2 = \tfrac12\Big(\sqrt{\lVert T^k \rVert_F^2 + 2|D|^k} + \sqrt{\lVert T^k \rVert_F^2 - 2|D|^k}\Big)`,
  },
  source: 'golub2013',
  domain: {
    variables: {
      beta: { least: -1, most: 1, scale: 'linear' },
      gamma: { least: -0.5, most: 1, scale: 'linear' },
      etaLambda: { least: -0.1, most: 2, scale: 'linear' },
      steps: { least: 1, most: 20, scale: 'integer' },
    },
    words: 'the (β, γ, η) family; η = 1',
  },
  expected: 'holds',
  predicted({ beta, gamma, etaLambda, steps }) {
    const mode = analyzeMode(generalMomentum, { beta, gamma, eta: 1 }, etaLambda);
    return [companionPowerNorm(mode, steps)];
  },
  measured: (instance) => normsOf(instance).slice(-1),
  tolerance: (instance) => 1e-12 * Math.max(...normsOf(instance)) ** 2,
  toleranceReason: 'Each multiplication rounds once relative to the powers before and after it.',
});

function normsOf({ beta = NaN, gamma = NaN, etaLambda = NaN, steps = NaN }: ClaimCase): readonly number[] {
  const matrix = steppedCompanion(generalMomentum, { beta, gamma, eta: 1 }, etaLambda);
  return powerNorms(matrix, steps);
}
