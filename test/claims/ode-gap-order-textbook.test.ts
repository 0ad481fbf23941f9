import { odeGapOrderTextbook } from '../../src/claims/ode-gap-order-textbook.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(odeGapOrderTextbook, { why: 'second order', predicted: () => [2] });
