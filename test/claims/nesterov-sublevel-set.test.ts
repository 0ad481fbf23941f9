import { nesterovSublevelSet } from '../../src/claims/nesterov-sublevel-set.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(nesterovSublevelSet, {
  why: 'heavy ball’s triangle',
  predicted: ({ beta = NaN, etaLambda = NaN, radius = NaN }) => [
    Number(Math.abs(beta) <= radius ** 2 && Math.abs(1 + beta - etaLambda) <= radius + beta / radius),
  ],
});
