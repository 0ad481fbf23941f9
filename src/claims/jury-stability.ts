import { generalMomentum } from '../methods/general-momentum.ts';
import { analyzeMode } from '../stability/analyze-mode.ts';
import type { Claim } from './claim.ts';
import { defineClaim } from './define-claim.ts';
import { DOUBLE_ROOT_TOLERANCE, measuredRadius } from './stepped-companion.ts';

/** Jury's three inequalities decide stability. */
export const juryStability: Claim = defineClaim({
  id: 'jury-stability',
  statement: {
    plain: 'A mode is stable exactly when its three Jury margins p(1), p(−1) and 1 − D are positive.',
    tex: String.raw`\rho < 1 \iff p(1) > 0,\ p(-1) > 0,\ 1 - D > 0`,
  },
  source: 'jury1964',
  domain: {
    variables: {
      beta: { least: -2, most: 2, scale: 'linear' },
      gamma: { least: -1, most: 2, scale: 'linear' },
      eta: { least: 1e-3, most: 5, scale: 'log' },
      lambda: { least: -1, most: 2, scale: 'linear' },
    },
    words: 'the (β, γ, η) family on any curvature',
  },
  expected: 'holds',
  predicted({ beta, gamma, eta, lambda }) {
    const { atOne, atMinusOne, determinant } = analyzeMode(generalMomentum, { beta, gamma, eta }, lambda).juryMargins;
    return [Number(atOne > 0 && atMinusOne > 0 && determinant > 0)];
  },
  measured({ beta, gamma, eta, lambda }) {
    return [Number(measuredRadius(generalMomentum, { beta, gamma, eta }, lambda) < 1)];
  },
  tolerance({ beta, gamma, eta, lambda }) {
    const radius = measuredRadius(generalMomentum, { beta, gamma, eta }, lambda);
    return Math.abs(radius - 1) < DOUBLE_ROOT_TOLERANCE ? 1 : 0;
  },
  toleranceReason: 'Yes or no, except where the general eigenvalue routine cannot tell ρ from 1.',
});
