import { endpointTheorem } from '../../src/claims/endpoint-theorem.ts';
import { generalMomentum } from '../../src/methods/general-momentum.ts';
import { analyzeMode } from '../../src/stability/analyze-mode.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(endpointTheorem, {
  why: 'only the end L looked at',
  predicted: ({ beta = NaN, gamma = NaN, eta = NaN }) => [
    analyzeMode(generalMomentum, { beta, gamma, eta }, 1).spectralRadius,
  ],
});
