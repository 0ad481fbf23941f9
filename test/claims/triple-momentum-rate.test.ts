import { tripleMomentum } from '../../src/claims/triple-momentum.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(tripleMomentum, {
  why: 'Polyak’s rate',
  predicted: ({ kappa = NaN }) => [(Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1)],
});
