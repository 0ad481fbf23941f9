import { odeGapOrderCentral } from '../../src/claims/ode-gap-order-central.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(odeGapOrderCentral, { why: 'first order', predicted: () => [1] });
