import { heavyBallStabilityLimit } from '../../src/claims/heavy-ball-stability-limit.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(heavyBallStabilityLimit, {
  why: '2(1 − β)/L for 2(1 + β)/L',
  predicted: ({ beta = NaN, etaL = NaN }) => [Number(etaL < 2 * (1 - beta))],
});
