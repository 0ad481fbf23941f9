import { iterationsPerEFold } from '../../src/claims/iterations-per-e-fold.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(iterationsPerEFold, {
  why: '√κ for √κ/2 of heavy ball',
  predicted: ({ kappa = NaN }) =>
    [kappa / 2, Math.sqrt(kappa), Math.sqrt(3 * kappa) / 2, Math.sqrt(kappa)].map(Math.log),
});
