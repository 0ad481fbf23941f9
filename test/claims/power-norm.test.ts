import { powerNorm } from '../../src/claims/power-norm.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(powerNorm, {
  why: 'the spectral radius to the power of k, as if the matrix were normal',
  predicted: ({ beta = NaN, gamma = NaN, etaLambda = NaN, steps = NaN }) => [
    analyzeMode(generalMomentum, { beta, gamma, eta: 1 }, etaLambda).spectralRadius ** steps,
  ],
});
