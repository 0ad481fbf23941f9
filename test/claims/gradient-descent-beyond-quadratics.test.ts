import { gradientDescentBeyondQuadratics } from '../../src/claims/gradient-descent-beyond-quadratics.ts';
import { checkClaim } from '../helpers/check-claim.ts';

checkClaim(gradientDescentBeyondQuadratics, {
  why: '1/(κ + 1) for 2/(κ + 1)',
  predicted: ({ kappa = NaN }) => [1 / (kappa + 1), 1 / kappa],
});
