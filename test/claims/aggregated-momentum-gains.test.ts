import { aggregatedMomentumGains } from '../../src/claims/aggregated-momentum-gains.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(aggregatedMomentumGains, {
  why: 'the mean of the coefficients for that of the gains',
  predicted: ({ fast = NaN, slow = NaN }) => [1 / (1 - (fast + slow) / 2), 1 / (1 + (fast + slow) / 2)],
});
