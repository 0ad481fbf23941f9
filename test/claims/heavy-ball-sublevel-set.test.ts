import { heavyBallSublevelSet } from '../../src/claims/heavy-ball-sublevel-set.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(heavyBallSublevelSet, {
  why: '|β| ≤ r for |β| ≤ r²',
  predicted: ({ beta = NaN, etaLambda = NaN, radius = NaN }) => [
    Number(Math.abs(beta) <= radius && Math.abs(1 + beta - etaLambda) <= radius + beta / radius),
  ],
});
