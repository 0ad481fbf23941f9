import { dormandPrinceOrderFive } from '../../src/claims/dormand-prince-order-five.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(dormandPrinceOrderFive, { why: 'the order 4 of the embedded formula', predicted: () => [4] });
