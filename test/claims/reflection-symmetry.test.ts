import { heavyBall } from '../../src/methods/heavy-ball.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { reflectionSymmetry } from '../../src/claims/reflection-symmetry.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(reflectionSymmetry, {
  why: 'reflected at 2(1 − β) instead of 2(1 + β)',
  predicted: ({ beta = NaN, share = NaN }) => {
    const etaLambda = 2 * (1 + beta) * share;
    return [analyzeMode(heavyBall, { beta, eta: 1 }, 2 * (1 - beta) - etaLambda).spectralRadius];
  },
});
