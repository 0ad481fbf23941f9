import { batchDividesNoise } from '../../src/claims/batch-divides-noise.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(batchDividesNoise, {
  why: 'the standard deviation for the variance: 1/√B',
  predicted: ({ batch = NaN }) => [1 / Math.sqrt(batch)],
});
