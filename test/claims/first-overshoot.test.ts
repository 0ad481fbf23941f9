import { firstOvershoot } from '../../src/claims/first-overshoot.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(firstOvershoot, {
  why: 'a whole period for half of one',
  predicted: (instance) => firstOvershoot.predicted(instance).map((value, i) => (i === 0 ? 2 * value + 1 : value)),
});
