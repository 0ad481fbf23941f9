import { rk4OrderFour } from '../../src/claims/rk4-order-four.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(rk4OrderFour, { why: 'the order 5 of one step’s error', predicted: () => [5] });
