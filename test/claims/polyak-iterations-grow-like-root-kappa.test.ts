import { polyakIterationsGrowLikeRootKappa } from '../../src/claims/polyak-iterations-grow-like-root-kappa.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(polyakIterationsGrowLikeRootKappa, {
  why: '√κ for √κ/2, the standard Nesterov count',
  predicted: () => [1],
});
