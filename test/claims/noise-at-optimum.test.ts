import { noiseAtOptimum } from '../../src/claims/noise-at-optimum.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(noiseAtOptimum, {
  why: 'κ for κ + 1',
  predicted: ({ kappa = NaN }) => [Math.sqrt(kappa) / 2, Math.sqrt(kappa) / 2, 1, 1],
});
