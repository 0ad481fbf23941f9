import { nesterovOneMode } from '../../src/claims/nesterov-one-mode.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(nesterovOneMode, {
  why: '1 − ηλ, gradient descent’s, for 1 − √(ηλ)',
  predicted: ({ etaLambda = NaN }) => [1 - etaLambda, 1 - etaLambda],
});
