import { edgeOfStabilityOfFamily } from '../../src/claims/edge-of-stability-of-family.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(edgeOfStabilityOfFamily, {
  why: 'the flip alone, however negative γ is',
  predicted: ({ beta = NaN, gamma = NaN }) => [(2 * (1 + beta)) / (1 + 2 * gamma)],
});
