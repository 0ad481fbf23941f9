import { optimumGradientDescent } from '../../src/claims/optimum-gradient-descent.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(optimumGradientDescent, {
  why: '1 − 1/κ, the rate of η = 1/L',
  predicted: ({ kappa = NaN }) => [1 - 1 / kappa, 1 - 1 / kappa],
});
