import { aggregatedMomentumStabilityLimit } from '../../src/claims/aggregated-momentum-stability-limit.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(aggregatedMomentumStabilityLimit, {
  why: 'the arithmetic mean of 2(1 + βᵢ) for the harmonic one',
  predicted: ({ fast = NaN, slow = NaN, x = NaN }) => [Number(x < 2 + fast + slow)],
});
