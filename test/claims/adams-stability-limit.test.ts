import { adamsStabilityLimit } from '../../src/claims/adams-stability-limit.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(adamsStabilityLimit, {
  why: 'the limit of the heavy ball that sums its gradients, 2(1 + β)',
  predicted: ({ beta1 = NaN }) => [2 + 2 * beta1],
});
