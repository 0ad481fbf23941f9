import { forwardEulerStabilityLimit } from '../../src/claims/forward-euler-stability-limit.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(forwardEulerStabilityLimit, {
  why: 'heavy ball’s limit 2(1 + β)',
  predicted: ({ beta = NaN }) => [2 * (1 + beta)],
});
