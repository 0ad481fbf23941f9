import { generalMomentum } from '../methods/general-momentum.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { measuredGap } from './measured-gap.ts';

/** The digits of 1 − ρ that ρ near 1 cannot hold. */
export const gapNearOne: Claim = defineClaim({
  id: 'gap-near-one',
  statement: {
    plain: 'However near 1 the rate of a mode is, its gap 1 − ρ and its decay −ln ρ keep their digits.',
    tex: String.raw`1 - \rho = \min_i\ (1 - |1 - s_i|), \qquad s^2 - (2 - T)s + \eta\lambda = 0`,
  },
  source: 'direct substitution of z = 1 − s in p(z)',
  domain: {
    variables: {
      oneMinusBeta: { least: 1e-30, most: 0.1, scale: 'log' },
      gamma: { least: 0, most: 1, scale: 'linear' },
      times: { least: 0.01, most: 100, scale: 'log' },
    },
    words: 'the (β, γ, η) family with ηλ = times ((1 − β)/2)², on both sides of critical damping; relative to 1 − β',
  },
  expected: 'holds',
  predicted({ oneMinusBeta, gamma, times }) {
    const eta = times * (oneMinusBeta / 2) ** 2;
    const { gap, decay } = analyzeMode(generalMomentum, { oneMinusBeta, gamma, eta }, 1);
    return [gap / oneMinusBeta, decay / oneMinusBeta];
  },
  measured({ oneMinusBeta, gamma, times }) {
    const gap = measuredGap({ oneMinusBeta, gamma, etaLambda: times * (oneMinusBeta / 2) ** 2 });
    return [gap / oneMinusBeta, -Math.log1p(-gap) / oneMinusBeta];
  },
  tolerance: () => 1e-6,
  toleranceReason: 'At critical damping a general eigenvalue routine keeps half the digits.',
});
