import { robustMomentumRate } from '../../src/claims/robust-momentum-rate.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(robustMomentumRate, {
  why: 'the fastest rate for every ρ',
  predicted: ({ kappa = NaN }) => [1 - 1 / Math.sqrt(kappa)],
});
