import { rk4StabilityLimit } from '../../src/claims/rk4-stability-limit.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(rk4StabilityLimit, {
  why: 'the limit 2√2/√λ of the oscillator without friction',
  predicted: () => [2 * Math.SQRT2],
});
