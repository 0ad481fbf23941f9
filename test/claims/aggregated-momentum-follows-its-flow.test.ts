import { aggregatedMomentumFollowsItsFlow } from '../../src/claims/aggregated-momentum-follows-its-flow.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(aggregatedMomentumFollowsItsFlow, {
  why: 'order 1, as of the textbook matching',
  predicted: () => [1],
});
