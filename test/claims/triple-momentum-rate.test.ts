import { tripleMomentumRate } from '../../src/claims/triple-momentum-rate.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(tripleMomentumRate, {
  why: 'Polyak’s rate',
  predicted: ({ kappa = NaN }) => [(Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1)],
});
