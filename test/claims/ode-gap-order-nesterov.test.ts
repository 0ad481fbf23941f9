import { odeGapOrderNesterov } from '../../src/claims/ode-gap-order-nesterov.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(odeGapOrderNesterov, { why: 'second order, as for heavy ball', predicted: () => [2] });
