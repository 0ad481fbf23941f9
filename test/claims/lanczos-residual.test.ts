import { lanczosResidual } from '../../src/claims/lanczos-residual.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(lanczosResidual, {
  why: 'twice the residual',
  predicted: (instance) => lanczosResidual.predicted(instance).map((value) => 2 * value),
});
