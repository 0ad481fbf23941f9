import { overestimatedKappa } from '../../src/claims/overestimated-kappa.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(overestimatedKappa, {
  why: '1/f for 1/√f',
  predicted: (instance) => overestimatedKappa.predicted(instance).map((share) => share ** 2),
});
