import { nesterovFriction } from '../../src/claims/nesterov-friction.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(nesterovFriction, {
  why: 'heavy ball’s friction alone',
  predicted: ({ beta = NaN }) => [-Math.log(beta)],
});
