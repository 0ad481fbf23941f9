import { leapfrogStabilityLimit } from '../../src/claims/leapfrog-stability-limit.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(leapfrogStabilityLimit, { why: 'the limit 2√2 of Runge and Kutta', predicted: () => [2 * Math.SQRT2] });
