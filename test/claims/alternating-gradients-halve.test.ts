import { alternatingGradientsHalve } from '../../src/claims/alternating-gradients-halve.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(alternatingGradientsHalve, {
  why: 'the limit 2α(1 − β), as if the second velocity were it',
  predicted: ({ beta = NaN }) => [
    2,
    -2 * (1 - beta),
    2 * (1 - beta + beta ** 2),
    -2 * (1 - beta + beta ** 2 - beta ** 3),
    2 * (1 - beta),
  ],
});
