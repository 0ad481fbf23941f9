import { transientGrowsLikeRootKappa } from '../../src/claims/transient-grows-like-root-kappa.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(transientGrowsLikeRootKappa, {
  why: '√κ/2 for √κ/e',
  predicted: ({ kappa = NaN }) => [Math.log((Math.sqrt(kappa) + 1) / 2)],
});
