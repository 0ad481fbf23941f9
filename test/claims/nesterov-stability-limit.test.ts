import { nesterovStabilityLimit } from '../../src/claims/nesterov-stability-limit.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(nesterovStabilityLimit, {
  why: '2(1 + β)/(1 + 2β) for every β',
  predicted: ({ beta = NaN, etaL = NaN }) => [Number(etaL < (2 + 2 * beta) / (1 + 2 * beta))],
});
