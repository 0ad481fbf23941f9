import { polyakBeyondQuadratics } from '../../src/claims/polyak-beyond-quadratics.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(polyakBeyondQuadratics, {
  why: 'the κ = 25 of the first counterexample for the threshold',
  predicted: ({ kappa = NaN }) => [Number(kappa >= 25)],
});
