import { standardNesterov } from '../../src/claims/standard-nesterov.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(standardNesterov, {
  why: 'Polyak’s rate',
  predicted: ({ kappa = NaN }) => [(Math.sqrt(kappa) - 1) / (Math.sqrt(kappa) + 1)],
});
