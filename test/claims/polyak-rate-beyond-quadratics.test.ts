import { polyakRateBeyondQuadratics } from '../../src/claims/polyak-rate-beyond-quadratics.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(polyakRateBeyondQuadratics, {
  why: 'the rate of the objective, (2/3)², for that of the error',
  predicted: () => [4 / 9],
});
