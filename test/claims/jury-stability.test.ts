import { juryStability } from '../../src/claims/jury-stability.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(juryStability, {
  why: 'the flip margin p(−1) forgotten',
  predicted: ({ beta = NaN, gamma = NaN, eta = NaN, lambda = NaN }) => [
    Number(lambda > 0 && beta - gamma * eta * lambda < 1),
  ],
});
