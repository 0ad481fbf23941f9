import { krylovRate } from '../../src/claims/krylov-rate.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(krylovRate, {
  why: 'κ for √κ',
  predicted: ({ kappa = NaN }) => [(kappa - 1) / (kappa + 1)],
});
