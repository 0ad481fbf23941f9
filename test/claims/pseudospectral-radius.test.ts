import { pseudospectralRadius } from '../../src/claims/pseudospectral-radius.ts';
import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(pseudospectralRadius, {
  why: 'ρ + ε, as if the matrix were normal',
  predicted: ({ beta = NaN, share = NaN, epsilon = NaN }) => [
    analyzeMode(heavyBall, { beta, eta: share * 2 * (1 + beta) }, 1).spectralRadius + epsilon,
  ],
});
