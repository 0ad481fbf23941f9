import { startVelocityCostsOneOrder } from '../../src/claims/start-velocity-costs-one-order.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(startVelocityCostsOneOrder, { why: 'second order, as with the matching velocity', predicted: () => [2] });
