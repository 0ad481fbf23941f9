import { odeGapOrderConformal } from '../../src/claims/ode-gap-order-conformal.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(odeGapOrderConformal, { why: 'first order', predicted: () => [1] });
