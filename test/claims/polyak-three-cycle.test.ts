import { polyakThreeCycle } from '../../src/claims/polyak-three-cycle.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(polyakThreeCycle, {
  why: 'the unstable cycle, with denominator 1367',
  predicted: () => [-2208 / 1367, 792 / 1367, 2592 / 1367],
});
