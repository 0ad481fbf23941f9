import { monotoneFromRest } from '../../src/claims/monotone-from-rest.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(monotoneFromRest, {
  why: 'the ODE’s critical damping (1 − β)²/4',
  predicted: ({ beta = NaN, times = NaN }) => [Number(times * (1 - Math.sqrt(beta)) ** 2 > (1 - beta) ** 2 / 4)],
});
